import HexaplaCore
import HexaplaMarkup
import HexaplaRecord
import HexaplaSystem

/// TMX 1.4b (LISA OSCAR): one file with all languages, or a file a pair.
///
/// English, or the left language of a pair, stands first in each unit and is the `srclang`; a gap has no variant.
struct TMXExport: Exporting {
    private let plan: ExportPlan
    /// The file with all languages; `nil` when there is one for each pair.
    private let whole: XMLOutput?
    /// The files of pairs, by the place of the pair in the plan.
    private var pairs: [(index: Int, file: XMLOutput)] = []

    init(_ context: ExportContext) throws(PipelineError) {
        let plan = context.plan
        self.plan = plan
        whole = plan.options.pairs ? nil : try Self.open("tmx/corpus.tmx", source: 0, context)
        for (index, pair) in plan.pairs.enumerated() where plan.options.pairs || pair.isPivoted {
            let name = "tmx/corpus.\(plan.name(pair)).tmx"
            pairs.append((index, try Self.open(name, source: pair.source, context)))
        }
    }

    private static func open(_ name: String, source: Int, _ context: ExportContext) throws(PipelineError) -> XMLOutput {
        let output = try XMLOutput(context.folder.create(name))
        let (xml, plan) = (output.writer, context.plan)
        xml.start("tmx")
        xml.attribute("version", "1.4")
        xml.element(
            "header",
            [
                ("creationtool", "hexapla"), ("creationtoolversion", plan.version),
                (
                    "segtype",
                    plan.levels == [.sentence] ? "sentence" : plan.levels == [.paragraph] ? "paragraph" : "block"
                ),
                ("o-tmf", "hexapla"), ("adminlang", "en"),
                ("srclang", plan.hasScripts(source) ? "*all*" : plan.code(source)), ("datatype", "plaintext"),
            ])
        xml.start("body")
        return output
    }

    mutating func take(_ article: ExportArticle) throws(PipelineError) {
        for level in article.levels {
            if let whole {
                for group in level.all where group.width > 1 {
                    write(Unit(all: group), article, level.level, to: whole.writer)
                }
            }
            for (index, file) in pairs {
                for group in level.pairs[index] where group.isLink {
                    write(Unit(group, plan.pairs[index]), article, level.level, to: file.writer)
                }
            }
        }
        for file in files { try file.check() }
    }

    private var files: [XMLOutput] { [whole].compactMap { $0 } + pairs.map(\.file) }

    mutating func finish() throws(PipelineError) -> [String] {
        var replaced = 0
        for file in files { replaced += try file.finish() }
        return Self.remarks(replaced: replaced)
    }

    /// A unit of a translation memory.
    private struct Unit {
        /// The columns with their units and score, the source first.
        let variants: [(column: Int, units: [Int], score: Double?)]
        let isMoved: Bool
        let isConsistent: Bool

        init(all group: ColumnGroup) {
            variants = group.units.indices.filter { !group.units[$0].isEmpty }.map {
                ($0, group.units[$0], group.scores[$0])
            }
            isMoved = group.isMoved.contains(true)
            isConsistent = true
        }

        init(_ group: PairGroup, _ pair: ExportPair) {
            variants = [(pair.source, group.source, nil), (pair.target, group.target, group.score)]
            isMoved = group.isMoved
            isConsistent = group.isConsistent
        }
    }

    private func write(_ unit: Unit, _ article: ExportArticle, _ level: AlignmentLevel, to xml: XMLWriter) {
        xml.start("tu")
        xml.attribute("tuid", article.name(unit.variants[0].units, level))
        let source = unit.variants[0].column
        if plan.hasScripts(source) { xml.attribute("srclang", plan.code(source, of: article.texts[source])) }
        xml.element("prop", [("type", "x-article")], text: article.id)
        if plan.levels.count > 1 { xml.element("prop", [("type", "x-level")], text: level.rawValue) }
        if unit.isMoved { xml.element("prop", [("type", "x-moved")], text: "true") }
        if !unit.isConsistent { xml.element("prop", [("type", "x-pivot")], text: "joined") }
        for (column, units, score) in unit.variants {
            xml.start("tuv")
            let code = plan.code(column, of: article.texts[column])
            xml.attribute("xml:lang", code)
            if let language = plan.hiddenLanguage(column, code) {
                xml.element("prop", [("type", "x-language")], text: language)
            }
            if let score { xml.element("prop", [("type", "x-score")], text: ScoreText.text(score)) }
            xml.element("prop", [("type", "x-units")], text: article.names(units, level))
            xml.element("prop", [("type", "x-file")], text: article.texts[column]?.file ?? "")
            let spans = article.lines(units, column, level).map { "\($0.span.start)-\($0.span.end)" }
            xml.element("prop", [("type", "x-span")], text: spans.joined(separator: " "))
            xml.element("seg", text: article.text(units, column, level))
            xml.end()
        }
        xml.end()
    }
}

/// Probabilities as exports write them.
enum ScoreText {
    /// A probability with four places at the most.
    static func text(_ score: Double) -> String { FixedDecimal.text(score, places: 4, isTrimmed: true) }
}
