package import HexaplaCore
package import HexaplaRecord

/// An article as it is exported: its texts, and what of its beads the options leave.
package struct ExportArticle: Sendable {
    /// The whole result of the article.
    package let record: ArticleRecord
    /// The texts by column; `nil` where a language has none.
    package let texts: [ExportText?]
    /// The groups by level, as the plan has the levels.
    package let levels: [LevelGroups]
    private let separators: [String]
    private let includesFurniture: Bool

    /// The article's id.
    package var id: String { record.article }
    /// The id in the names of files.
    package var stem: String { OutputNames.stem(ofArticle: id) }

    init(_ record: ArticleRecord, texts: [ExportText?], levels: [LevelGroups], plan: ExportPlan) {
        self.record = record
        self.texts = texts
        self.levels = levels
        separators = plan.columns.map(\.separator)
        includesFurniture = plan.options.includesFurniture
    }

    /// The text of some units, joined as the language joins sentences.
    package func text(_ units: [Int], _ column: Int, _ level: AlignmentLevel) -> String {
        guard let text = texts[column] else { return "" }
        let lines = text.units(level)
        if units.count == 1 { return lines[units[0]].shown }
        return units.map { lines[$0].shown }.joined(separator: separators[column])
    }

    /// The lines of some units.
    package func lines(_ units: [Int], _ column: Int, _ level: AlignmentLevel) -> [SegmentLine] {
        guard let text = texts[column] else { return [] }
        let lines = text.units(level)
        return units.map { lines[$0] }
    }

    /// The names of some units, such as `p3 p4`.
    package func names(_ units: [Int], _ level: AlignmentLevel) -> String {
        units.map { level.name(of: $0) }.joined(separator: " ")
    }

    /// The paragraphs of a text that are exported, in order.
    package func body(_ column: Int) -> [SegmentLine] {
        (texts[column]?.paragraphs ?? []).filter { includesFurniture || $0.kind != .furniture }
    }

    /// The name of a group that no other one has, such as `a1#s12`.
    package func name(_ units: [Int], _ level: AlignmentLevel) -> String { "\(id)#\(level.name(of: units.first ?? 0))" }
}
