/// What one version has for a row of the synopsis.
public struct Cell: Sendable, Hashable, Codable {
    /// The paragraphs of the version, in order.
    public let paragraphs: [Int]
    /// The shape of the bead the paragraphs stand in, such as `2-1`.
    public let type: String
    /// The probability of that bead.
    public let score: Double
    /// The first row that shows the same paragraphs, when the bead spans several rows and this is not the first.
    public let sharedWithRow: Int?

    /// Creates a cell.
    ///
    /// - Parameters:
    ///   - paragraphs: The paragraphs of the version.
    ///   - type: The shape of the bead.
    ///   - score: The probability of that bead.
    ///   - sharedWithRow: The first row that shows the same paragraphs.
    public init(paragraphs: [Int], type: String, score: Double, sharedWithRow: Int? = nil) {
        self.paragraphs = paragraphs
        self.type = type
        self.score = score
        self.sharedWithRow = sharedWithRow
    }
}

/// One line of the six-column synopsis: a canonical paragraph, or text that a version adds, across the versions.
public struct Row: Sendable, Hashable, Codable {
    /// The canonical paragraph; `nil` for text that only versions have.
    public let canonical: Int?
    /// What each version has; a language without a cell has a gap here.
    public let cells: [LanguageTag: Cell]

    /// Creates a row.
    ///
    /// - Parameters:
    ///   - canonical: The canonical paragraph, where there is one.
    ///   - cells: What each version has.
    public init(canonical: Int?, cells: [LanguageTag: Cell]) {
        self.canonical = canonical
        self.cells = cells
    }
}

/// An article with its alignments, its synopsis and all that was found in it.
public struct CheckedArticle: Sendable, Hashable, Codable {
    /// The texts and their alignments.
    public let aligned: AlignedArticle
    /// The synopsis, in the order of the canonical text; additions stand where the version has them.
    public let rows: [Row]
    /// The findings of all stages on this article, in a fixed order.
    public let findings: [Finding]

    /// Creates a checked article.
    ///
    /// - Parameters:
    ///   - aligned: The texts and their alignments.
    ///   - rows: The synopsis.
    ///   - findings: The findings on this article.
    public init(aligned: AlignedArticle, rows: [Row], findings: [Finding]) {
        self.aligned = aligned
        self.rows = rows
        self.findings = findings
    }

    /// The article's id.
    public var id: String { aligned.article.id }
}
