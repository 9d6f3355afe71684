/// How much the pages show.
package struct ReportOptions: Sendable, Hashable, Codable {
    /// Whether a cell of the synopsis offers its sentence beads.
    package var sentencePairs = true
    /// The most sentences an article may have (all its texts together) for its page to offer sentence beads.
    package var maximumSentences = 30_000
    /// The most entries kept for each ledger of a report: left out, added, moved, least sure.
    package var ledgerEntries = 500
    /// The most examples kept for each finding code.
    package var examplesPerCode = 20
    /// The most rows of a table of articles on a page; the JSON form has them all.
    package var tableRows = 2_000
    /// The most characters (Unicode scalars) of an excerpt.
    package var excerptLength = 200

    /// Creates the default options.
    package init() {}

    enum CodingKeys: String, CodingKey {
        case sentencePairs, maximumSentences, ledgerEntries, examplesPerCode, tableRows, excerptLength
    }

    /// Reads options; what is not given keeps its default.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` when a value is of another type.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        sentencePairs = try values.decodeIfPresent(Bool.self, forKey: .sentencePairs) ?? sentencePairs
        maximumSentences = try values.decodeIfPresent(Int.self, forKey: .maximumSentences) ?? maximumSentences
        ledgerEntries = try values.decodeIfPresent(Int.self, forKey: .ledgerEntries) ?? ledgerEntries
        examplesPerCode = try values.decodeIfPresent(Int.self, forKey: .examplesPerCode) ?? examplesPerCode
        tableRows = try values.decodeIfPresent(Int.self, forKey: .tableRows) ?? tableRows
        excerptLength = try values.decodeIfPresent(Int.self, forKey: .excerptLength) ?? excerptLength
    }
}
