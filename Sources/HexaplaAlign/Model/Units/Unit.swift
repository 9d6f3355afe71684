import HexaplaCore

/// A paragraph or sentence as the aligner sees it.
struct Unit: Sendable, Hashable {
    /// Characters, white space left out.
    let length: Double
    /// Words and numbers.
    let tokenCount: Int
    /// What the unit's paragraph is.
    let kind: ParagraphKind
    /// What kind of furniture, if it is furniture.
    let furniture: FurnitureClass?
    /// How many punctuation marks of each class.
    let marks: Marks
    /// How many marks of all classes.
    let markCount: Float
    /// Whether the unit is the first sentence of its paragraph; never set for paragraphs themselves.
    var startsParagraph: Bool
    /// The unit's evidence items in `Side.items`.
    let items: Range<Int>

    /// How much the unit counts among what is linked: its tokens; what has none counts as one.
    var weight: Int { max(1, tokenCount) }

    init(
        length: Double, tokenCount: Int, kind: ParagraphKind, furniture: FurnitureClass?, marks: Marks,
        startsParagraph: Bool, items: Range<Int>
    ) {
        self.length = length
        self.tokenCount = tokenCount
        self.kind = kind
        self.furniture = furniture
        self.marks = marks
        markCount = marks.counts.sum()
        self.startsParagraph = startsParagraph
        self.items = items
    }
}

/// Something in a unit that can be found again in a translation: a number, a name, a word spelled alike.
struct Item: Sendable, Hashable, Comparable {
    /// What the evidence is about.
    enum Channel: UInt8, Sendable { case number, word, place }

    /// The hash of what is matched.
    let key: UInt64
    /// What the evidence is about.
    let channel: Channel

    static func < (left: Item, right: Item) -> Bool { left.key < right.key }
}
