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

/// One version's units at one level, with the items that can be matched.
struct Side: Sendable {
    /// The units in document order.
    var units: [Unit] = []
    /// The evidence items of all units; within a unit sorted by key, each key once.
    var items: [Item] = []
    /// The tokens of each unit in the document's list; empty for a side that no lexicon is asked about.
    var tokens: [Range<Int>] = []

    /// The holders of each item, once they have been collected.
    private(set) var collected: Postings?

    var count: Int { units.count }

    /// The holders of each item.
    var postings: Postings { collected ?? Postings(self) }

    /// The same units in reverse order.
    func reversed() -> Side {
        var side = Side(units: units.reversed(), items: items, tokens: tokens.reversed())
        side.collectPostings()
        return side
    }

    /// Collects the holders of each item, when the side is complete and will be compared more than once.
    mutating func collectPostings() { collected = Postings(self) }
}

/// Something in a unit that can be found again in a translation: a number, a name, a word spelled alike.
struct Item: Sendable, Hashable, Comparable {
    /// What the evidence is about.
    enum Channel: UInt8, Sendable { case number, word }

    /// The hash of what is matched.
    let key: UInt64
    /// What the evidence is about.
    let channel: Channel

    static func < (left: Item, right: Item) -> Bool { left.key < right.key }
}
