import HexaplaCore
import HexaplaRecord
import HexaplaSystem

/// JSON lines as Hugging Face `datasets` and pandas load them: groups with a text for each language, and whole documents.
///
/// Every line has the same keys; where a language has nothing there is `null`.
struct JSONLExport: Exporting {
    private struct File {
        let level: Int
        /// The pair; `nil` for all languages.
        let index: Int?
        var lines: LineOutput
    }

    private let plan: ExportPlan
    private var files: [File] = []
    private var documents: LineOutput

    init(_ context: ExportContext) throws(PipelineError) {
        plan = context.plan
        documents = LineOutput(try context.folder.create("jsonl/documents.jsonl"))
        for (place, level) in plan.levels.enumerated() {
            if !plan.options.pairs {
                let name = "jsonl/corpus\(plan.mark(level)).jsonl"
                files.append(File(level: place, index: nil, lines: LineOutput(try context.folder.create(name))))
            }
            for (index, pair) in plan.pairs.enumerated() where plan.options.pairs || pair.isPivoted {
                let name = "jsonl/corpus\(plan.mark(level)).\(plan.name(pair)).jsonl"
                files.append(File(level: place, index: index, lines: LineOutput(try context.folder.create(name))))
            }
        }
    }

    mutating func take(_ article: ExportArticle) throws(PipelineError) {
        for place in files.indices {
            let level = article.levels[files[place].level]
            if let index = files[place].index {
                for group in level.pairs[index] where group.isLink {
                    files[place].lines.bytes += line(group, plan.pairs[index], article, level.level)
                }
            } else {
                for group in level.all where group.width > 1 {
                    files[place].lines.bytes += line(group, article, level.level)
                }
            }
            try files[place].lines.flush()
        }
        documents.bytes += document(article)
        try documents.flush()
    }

    mutating func finish() throws(PipelineError) -> [String] {
        for place in files.indices { try files[place].lines.finish() }
        try documents.finish()
        return []
    }

    /// What a line says of a language.
    private struct Item {
        let code: String
        let text: String?
        let units: [String]
        let score: Double?
    }

    private func item(
        _ column: Int, _ units: [Int], _ score: Double?, _ article: ExportArticle, _ level: AlignmentLevel
    ) -> Item {
        Item(
            code: plan.code(column), text: units.isEmpty ? nil : article.text(units, column, level),
            units: units.map { level.name(of: $0) }, score: score)
    }

    private func line(_ group: ColumnGroup, _ article: ExportArticle, _ level: AlignmentLevel) -> [UInt8] {
        let items = plan.columns.indices.map { item($0, group.units[$0], group.scores[$0], article, level) }
        return Self.line(
            article.name(group.units[0], level), items, scores: Array(items.dropFirst()),
            article, level, isMoved: group.isMoved.contains(true), isConsistent: nil)
    }

    private func line(
        _ group: PairGroup, _ pair: ExportPair, _ article: ExportArticle, _ level: AlignmentLevel
    ) -> [UInt8] {
        let source = item(pair.source, group.source, nil, article, level)
        let target = item(pair.target, group.target, group.score, article, level)
        return Self.line(
            article.name(group.source, level), [source, target], scores: [target], article, level,
            isMoved: group.isMoved, isConsistent: pair.isPivoted ? group.isConsistent : nil)
    }

    private static func line(
        _ id: String, _ items: [Item], scores: [Item], _ article: ExportArticle, _ level: AlignmentLevel, isMoved: Bool,
        isConsistent: Bool?
    ) -> [UInt8] {
        let items = items.sorted { $0.code < $1.code }
        var writer = JSONLineWriter()
        writer.line { writer in
            writer.member("article", article.id)
            writer.member("id", id)
            writer.member("level", level.rawValue)
            writer.member("moved", truth: isMoved)
            if let isConsistent { writer.member("pivot", isConsistent ? "alike" : "joined") }
            writer.member("score", map: scores.sorted { $0.code < $1.code }, name: \.code) {
                $0.value(optional: $1.score)
            }
            writer.member("translation", map: items, name: \.code) { $0.value(optional: $1.text) }
            writer.member("units", map: items, name: \.code) { $0.value(texts: $1.units) }
        }
        return writer.bytes
    }

    private func document(_ article: ExportArticle) -> [UInt8] {
        let columns = plan.columns.indices.sorted { plan.code($0) < plan.code($1) }
        var writer = JSONLineWriter()
        writer.line { writer in
            writer.member("file", map: columns, name: { plan.code($0) }) { writer, column in
                writer.value(optional: article.texts[column]?.file)
            }
            writer.member("id", article.id)
            writer.member("text", map: columns, name: { plan.code($0) }) { writer, column in
                let text = article.texts[column].map { _ in
                    article.body(column).map(\.shown).joined(separator: "\n\n")
                }
                writer.value(optional: text)
            }
        }
        return writer.bytes
    }
}
