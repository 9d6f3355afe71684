/// What a span of canonical units gives to all its links.
struct RowTerms {
    let rows: Int
    let shape: SIMD4<Float>
    /// What the starts of paragraphs give, when the version's unit starts one and when it does not.
    let startsIfStarting: Float
    let startsIfNot: Float
    let length: Float
    let numbers: Float
    let words: Float
    let markCount: Float
    let boundaries: Float
    let tokens: Float
    let known: Float
    let isAllFurniture: Bool
    let furniture: Float
    let furnitureClass: Float
    let title: Float
    let isPlain: Bool
    let marks: SIMD8<Float>
    /// The classes of the marks that there are, in four bits each, and how many classes.
    private(set) var markClasses: UInt32 = 0
    private(set) var markClassCount = 0

    init(_ terms: SpanTerms, rows: Int, shape: SIMD4<Float>, marks: SIMD8<Float>, starts: (both: Float, one: Float)) {
        self.rows = rows
        self.shape = shape
        self.marks = marks
        startsIfStarting = terms.starts ? starts.both : starts.one
        startsIfNot = terms.starts ? starts.one : 0
        length = terms.length[rows - 1]
        numbers = terms.numbers[rows - 1]
        words = terms.words[rows - 1]
        markCount = terms.markCount[rows - 1]
        boundaries = terms.boundaries[rows - 1]
        tokens = terms.tokens[rows - 1]
        known = terms.known[rows - 1]
        furniture = terms.furniture[rows - 1]
        isAllFurniture = furniture == Float(rows)
        furnitureClass = terms.furnitureClass[rows - 1]
        title = terms.title[rows - 1]
        isPlain = terms.isPlain
        for kind in 0..<8 where marks[kind] > 0 {
            markClasses |= UInt32(kind) << UInt32(4 * markClassCount)
            markClassCount += 1
        }
    }
}
