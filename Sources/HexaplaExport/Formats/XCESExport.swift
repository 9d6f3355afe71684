import HexaplaArchive
import HexaplaCore
import HexaplaMarkup
import HexaplaRecord
import HexaplaSystem

/// The form of OPUS (Tiedemann, 2012): an alignment file a pair with links between ids, and the texts in a zip file for
/// each language, under the paths that the links name.
///
/// Pairs are in the order of their codes; null links are kept.
struct XCESExport: Exporting {
    private let plan: ExportPlan
    private var zips: [(file: OpenFile, writer: ZipFileWriter)] = []
    private var links: [(pair: ExportPair, index: Int, level: Int, file: XMLOutput)] = []
    private var replaced = 0

    init(_ context: ExportContext) throws(PipelineError) {
        let plan = context.plan
        self.plan = plan
        for column in plan.columns.indices {
            let file = try context.folder.create("xces/\(plan.code(column)).zip")
            guard let writer = ZipFileWriter(descriptor: file.descriptor) else { throw file.failure(-1) }
            zips.append((file, writer))
        }
        for (place, level) in plan.levels.enumerated() {
            for (index, pair) in plan.pairs.enumerated() {
                let name = "xces/\(plan.name(plan.sorted(pair)))\(plan.mark(level)).xml"
                let output = try XMLOutput(context.folder.create(name))
                output.writer.doctype("cesAlign", publicID: "-//CES//DTD XML cesAlign//EN", systemID: "")
                output.writer.start("cesAlign")
                output.writer.attribute("version", "1.0")
                links.append((pair, index, place, output))
            }
        }
    }

    mutating func take(_ article: ExportArticle) throws(PipelineError) {
        for column in plan.columns.indices where article.texts[column] != nil {
            try addText(article, column)
        }
        for (pair, index, level, file) in links {
            guard article.texts[pair.source] != nil, article.texts[pair.target] != nil else { continue }
            write(article, pair, article.levels[level].pairs[index], article.levels[level].level, to: file.writer)
            try file.check()
        }
    }

    mutating func finish() throws(PipelineError) -> [String] {
        for (file, writer) in zips {
            let fault = writer.finish()
            if fault != 0 { throw file.failure(fault) }
        }
        for link in links { replaced += try link.file.finish() }
        return Self.remarks(replaced: replaced)
    }

    private func path(_ article: ExportArticle, _ column: Int) -> String { "\(plan.code(column))/\(article.stem).xml" }

    private mutating func addText(_ article: ExportArticle, _ column: Int) throws(PipelineError) {
        guard let text = article.texts[column], let xml = XMLWriter() else { throw zips[column].file.failure(-1) }
        xml.start("text")
        for paragraph in article.body(column) {
            xml.element("p", [("id", "\(paragraph.index + 1)")]) {
                for (place, sentence) in text.sentences(ofParagraph: paragraph.index).enumerated() {
                    xml.element("s", [("id", "\(paragraph.index + 1).\(place + 1)")], text: sentence.shown)
                }
            }
        }
        zips[column].writer.add(path(article, column), xml.finish())
        replaced += xml.replaced
        if let fault = xml.fault { throw zips[column].file.failure(fault) }
    }

    private func write(
        _ article: ExportArticle, _ pair: ExportPair, _ groups: [PairGroup], _ level: AlignmentLevel, to xml: XMLWriter
    ) {
        let sorted = plan.sorted(pair)
        xml.start("linkGrp")
        xml.attribute("targType", level == .sentence ? "s" : "p")
        xml.attribute("fromDoc", path(article, sorted.source))
        xml.attribute("toDoc", path(article, sorted.target))
        for (number, group) in groups.enumerated() {
            let group = sorted == pair ? group : group.reversed
            xml.start("link")
            xml.attribute("id", "SL\(number)")
            xml.attribute(
                "xtargets",
                ids(article, sorted.source, group.source, level) + ";"
                    + ids(article, sorted.target, group.target, level))
            if let score = group.score { xml.attribute("certainty", ScoreText.text(score)) }
            if !group.isConsistent { xml.attribute("type", "joined") }
            xml.end()
        }
        xml.end()
    }

    /// The ids of units: `7` for a paragraph, `7.2` for the second sentence of one.
    private func ids(_ article: ExportArticle, _ column: Int, _ units: [Int], _ level: AlignmentLevel) -> String {
        guard level == .sentence, let text = article.texts[column] else {
            return units.map { "\($0 + 1)" }.joined(separator: " ")
        }
        return units.map { unit in
            let paragraph = text.sentences[unit].paragraph ?? 0
            let first = text.sentences(ofParagraph: paragraph).startIndex
            return "\(paragraph + 1).\(unit - first + 1)"
        }.joined(separator: " ")
    }
}
