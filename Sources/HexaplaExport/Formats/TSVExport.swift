import HexaplaCore
import HexaplaRecord
import HexaplaSystem

/// Tables parted by tabs, without quoting: one a pair with the columns of Bitextor by name, and `wide.tsv` with a row for
/// each English unit and a column for each language.
struct TSVExport: Exporting {
    private struct Table {
        let index: Int
        let level: Int
        var lines: LineOutput
    }

    private static let header = [
        "src_url", "trg_url", "src_text", "trg_text", "aligner_score", "src_paragraph_id", "trg_paragraph_id",
        "article",
        "level", "src_units", "trg_units", "type", "moved", "pivot", "src_language", "trg_language",
    ]

    private let plan: ExportPlan
    private var tables: [Table] = []
    private var wide: [LineOutput] = []

    init(_ context: ExportContext) throws(PipelineError) {
        let plan = context.plan
        self.plan = plan
        for (place, level) in plan.levels.enumerated() {
            for (index, pair) in plan.pairs.enumerated() {
                let name = "tsv/\(plan.name(pair))\(plan.mark(level)).tsv"
                var lines = LineOutput(try context.folder.create(name))
                Self.add(Self.header, to: &lines)
                tables.append(Table(index: index, level: place, lines: lines))
            }
            var lines = LineOutput(try context.folder.create("tsv/wide\(plan.mark(level)).tsv"))
            Self.add(wideHeader, to: &lines)
            wide.append(lines)
        }
    }

    private static func add(_ fields: [String], to lines: inout LineOutput) {
        for (number, field) in fields.enumerated() {
            if number > 0 { lines.bytes.append(0x09) }
            TableText.appendUnbroken(field, to: &lines.bytes)
        }
        lines.bytes.append(0x0A)
    }

    mutating func take(_ article: ExportArticle) throws(PipelineError) {
        for place in tables.indices {
            let level = article.levels[tables[place].level]
            let pair = plan.pairs[tables[place].index]
            for group in level.pairs[tables[place].index] where group.isLink {
                Self.add(row(group, pair, article, level.level), to: &tables[place].lines)
            }
            try tables[place].lines.flush()
        }
        for place in wide.indices {
            for group in article.levels[place].all {
                addRows(of: group, article, article.levels[place].level, to: &wide[place])
            }
            try wide[place].flush()
        }
    }

    private func row(
        _ group: PairGroup, _ pair: ExportPair, _ article: ExportArticle, _ level: AlignmentLevel
    ) -> [String] {
        [
            article.texts[pair.source]?.file ?? "", article.texts[pair.target]?.file ?? "",
            article.text(group.source, pair.source, level), article.text(group.target, pair.target, level),
            group.score.map(ScoreText.text) ?? "", Self.paragraphs(article.lines(group.source, pair.source, level)),
            Self.paragraphs(article.lines(group.target, pair.target, level)), article.id, level.rawValue,
            article.names(group.source, level), article.names(group.target, level), group.type,
            group.isMoved ? "moved" : "", pair.isPivoted ? group.isConsistent ? "alike" : "joined" : "",
            plan.columns[pair.source].language.code, plan.columns[pair.target].language.code,
        ]
    }

    /// The paragraphs that units stand in.
    private static func paragraphs(_ lines: [SegmentLine]) -> String {
        var ids: [String] = []
        for line in lines {
            let id = AlignmentLevel.paragraph.name(of: line.paragraph ?? line.index)
            if ids.last != id { ids.append(id) }
        }
        return ids.joined(separator: " ")
    }

    private var wideHeader: [String] {
        let versions = plan.columns.indices.dropFirst().map(plan.code)
        return ["article", "level", "unit", "group"] + plan.columns.indices.map(plan.code)
            + versions.map { $0 + "_units" }
            + versions.map { $0 + "_score" }
    }

    /// A row for each English unit of a group; what a version has for several of them stands in the first.
    private func addRows(
        of group: ColumnGroup, _ article: ExportArticle, _ level: AlignmentLevel, to lines: inout LineOutput
    ) {
        for (number, unit) in group.units[0].enumerated() {
            let versions = plan.columns.indices.dropFirst()
            let texts = versions.map { number == 0 ? article.text(group.units[$0], $0, level) : "" }
            Self.add(
                [article.id, level.rawValue, level.name(of: unit), level.name(of: group.units[0][0])]
                    + [article.text([unit], 0, level)] + texts + versions.map { article.names(group.units[$0], level) }
                    + versions.map { group.scores[$0].map(ScoreText.text) ?? "" }, to: &lines)
        }
    }

    mutating func finish() throws(PipelineError) -> [String] {
        for place in tables.indices { try tables[place].lines.finish() }
        for place in wide.indices { try wide[place].finish() }
        return []
    }
}
