import HexaplaCore
import HexaplaMarkup
import HexaplaRecord
import HexaplaSystem

/// TEI P5: a file for each document, with the texts of all languages in a `group` and their links in `standOff`.
///
/// Paragraphs and sentences have an `xml:id`, such as `fr.p7` and `fr.s12`; links lead to ids of the same file.
struct TEIExport: Exporting {
    private let context: ExportContext
    private var plan: ExportPlan { context.plan }
    private var replaced = 0

    init(_ context: ExportContext) {
        self.context = context
    }

    mutating func take(_ article: ExportArticle) throws(PipelineError) {
        let output = try XMLOutput(context.folder.create("tei/\(article.stem).xml"))
        let xml = output.writer
        xml.start("TEI")
        xml.attribute("xmlns", "http://www.tei-c.org/ns/1.0")
        xml.attribute("n", article.id)
        writeHeader(article, to: xml)
        xml.element("standOff") {
            for level in article.levels { writeLinks(level, article, to: xml) }
        }
        xml.element("text") {
            xml.element("group") {
                for column in plan.columns.indices where article.texts[column] != nil {
                    writeText(article, column, to: xml)
                }
            }
        }
        replaced += try output.finish()
    }

    mutating func finish() throws(PipelineError) -> [String] { Self.remarks(replaced: replaced) }

    private func writeHeader(_ article: ExportArticle, to xml: XMLWriter) {
        let title = article.texts[0]?.paragraphs.first { $0.kind == .title }?.shown ?? article.id
        xml.element("teiHeader") {
            xml.element("fileDesc") {
                xml.element("titleStmt") { xml.element("title", text: title) }
                xml.element("publicationStmt") {
                    xml.element("p", text: "Not published: made from the files named below.")
                }
                xml.element("sourceDesc") {
                    xml.element("listBibl") {
                        for column in plan.columns.indices { writeSource(article, column, to: xml) }
                    }
                }
            }
            xml.element("encodingDesc") {
                xml.element("appInfo") {
                    xml.element("application", [("ident", "hexapla"), ("version", plan.version)]) {
                        xml.element("label", text: "Hexapla")
                    }
                }
            }
            xml.element("profileDesc") {
                xml.element("langUsage") {
                    for column in plan.columns.indices where article.texts[column] != nil {
                        let code = plan.code(column, of: article.texts[column])
                        xml.element("language", [("ident", code)], text: plan.columns[column].name)
                    }
                }
            }
        }
    }

    private func writeSource(_ article: ExportArticle, _ column: Int, to xml: XMLWriter) {
        guard let text = article.texts[column] else { return }
        xml.element("bibl", [("xml:lang", plan.code(column, of: text))]) {
            xml.element("title", text: text.file)
            if let digest = text.input?.sha256 { xml.element("idno", [("type", "sha256")], text: digest) }
        }
    }

    private func writeLinks(_ level: LevelGroups, _ article: ExportArticle, to xml: XMLWriter) {
        for (index, pair) in plan.pairs.enumerated() {
            let links = level.pairs[index].filter(\.isLink)
            if links.isEmpty { continue }
            xml.start("linkGrp")
            xml.attribute("type", "alignment")
            xml.attribute("n", "\(plan.name(pair)) \(level.level.rawValue)s")
            for group in links {
                let targets =
                    group.source.map { "#" + id(pair.source, level.level, $0) }
                    + group.target.map { "#" + id(pair.target, level.level, $0) }
                xml.start("link")
                xml.attribute("target", targets.joined(separator: " "))
                if let score = group.score { xml.attribute("cert", ScoreText.text(score)) }
                if group.isMoved { xml.attribute("rend", "moved") }
                xml.end()
            }
            xml.end()
        }
    }

    private func id(_ column: Int, _ level: AlignmentLevel, _ unit: Int) -> String {
        "\(plan.columns[column].language.code).\(level.name(of: unit))"
    }

    private func writeText(_ article: ExportArticle, _ column: Int, to xml: XMLWriter) {
        guard let text = article.texts[column] else { return }
        xml.element(
            "text", [("xml:lang", plan.code(column, of: text)), ("xml:id", plan.columns[column].language.code)]
        ) {
            xml.element("body") {
                for paragraph in article.body(column) {
                    xml.start("p")
                    xml.attribute("xml:id", id(column, .paragraph, paragraph.index))
                    if paragraph.kind != .body { xml.attribute("rend", paragraph.kind.rawValue) }
                    for sentence in text.sentences(ofParagraph: paragraph.index) {
                        xml.element("s", [("xml:id", id(column, .sentence, sentence.index))], text: sentence.shown)
                    }
                    xml.end()
                }
            }
        }
    }
}
