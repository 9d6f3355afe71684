import HexaplaCore
import HexaplaMarkup
import HexaplaSystem

/// XLIFF 2.1 (OASIS, 2018): a file for each pair, or for each pair and document.
///
/// Languages are those of the whole file, so texts in another script (`zh-Hans`, `zh-Hant`) have a file of their own.
struct XLIFFExport: Exporting {
    private let context: ExportContext
    private var plan: ExportPlan { context.plan }
    /// The files that grow, by name.
    private var files: [String: XMLOutput] = [:]
    private var order: [String] = []
    private var replaced = 0

    init(_ context: ExportContext) {
        self.context = context
    }

    mutating func take(_ article: ExportArticle) throws(PipelineError) {
        for level in article.levels {
            for (index, pair) in plan.pairs.enumerated() {
                let groups = level.pairs[index].filter(\.isLink)
                if !groups.isEmpty { try take(groups, pair, level.level, article) }
            }
        }
    }

    private mutating func take(
        _ groups: [PairGroup], _ pair: ExportPair, _ level: AlignmentLevel, _ article: ExportArticle
    ) throws(PipelineError) {
        let codes = [pair.source, pair.target].map { plan.code($0, of: article.texts[$0]) }
        let isByDocument = plan.options.part == .document
        let folder = isByDocument ? "xliff/\(article.stem)/" : "xliff/"
        let name = "\(folder)\(codes[0])-\(codes[1])\(plan.mark(level)).xlf"
        let known = files[name]
        let output = if let known { known } else { try open(name, codes) }
        write(groups, pair, level, article, to: output.writer)
        try output.check()
        if isByDocument {
            replaced += try output.finish()
        } else if files[name] == nil {
            files[name] = output
            order.append(name)
        }
    }

    private func open(_ name: String, _ codes: [String]) throws(PipelineError) -> XMLOutput {
        let output = try XMLOutput(context.folder.create(name))
        output.writer.start("xliff")
        output.writer.attribute("xmlns", "urn:oasis:names:tc:xliff:document:2.0")
        output.writer.attribute("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0")
        output.writer.attribute("version", "2.1")
        output.writer.attribute("srcLang", codes[0])
        output.writer.attribute("trgLang", codes[1])
        return output
    }

    mutating func finish() throws(PipelineError) -> [String] {
        for name in order { replaced += try files[name]?.finish() ?? 0 }
        return Self.remarks(replaced: replaced)
    }

    private func write(
        _ groups: [PairGroup], _ pair: ExportPair, _ level: AlignmentLevel, _ article: ExportArticle, to xml: XMLWriter
    ) {
        xml.start("file")
        xml.attribute("id", NameToken.text(article.id))
        xml.attribute("original", article.texts[pair.source]?.file ?? "")
        xml.attribute("srcDir", plan.columns[pair.source].isRightToLeft ? "rtl" : "ltr")
        xml.attribute("trgDir", plan.columns[pair.target].isRightToLeft ? "rtl" : "ltr")
        for group in groups { write(group, pair, level, article, to: xml) }
        xml.end()
    }

    private func write(
        _ group: PairGroup, _ pair: ExportPair, _ level: AlignmentLevel, _ article: ExportArticle, to xml: XMLWriter
    ) {
        xml.start("unit")
        xml.attribute("id", level.name(of: group.source[0]))
        xml.element("mda:metadata") {
            xml.element("mda:metaGroup", [("category", "hexapla")]) {
                func meta(_ type: String, _ value: String) { xml.element("mda:meta", [("type", type)], text: value) }
                meta("article", article.id)
                meta("level", level.rawValue)
                meta("source", article.names(group.source, level))
                meta("target", article.names(group.target, level))
                for (type, column) in [("source-language", pair.source), ("target-language", pair.target)] {
                    let code = plan.code(column, of: article.texts[column])
                    if let language = plan.hiddenLanguage(column, code) { meta(type, language) }
                }
                if let score = group.score { meta("score", ScoreText.text(score)) }
                if group.isMoved { meta("moved", "true") }
                if !group.isConsistent { meta("pivot", "joined") }
            }
        }
        xml.element("segment", [("state", group.isReviewed ? "reviewed" : "translated")]) {
            xml.element("source", text: article.text(group.source, pair.source, level))
            xml.element("target", text: article.text(group.target, pair.target, level))
        }
        xml.end()
    }
}

/// Names as XML has them (`Nmtoken`).
enum NameToken {
    /// A name token for an article: letters, digits, `-` and `.` stand for themselves, every other byte is written `_` and
    /// two hexadecimal digits, so that no two articles share one.
    static func text(_ article: String) -> String {
        var token: [UInt8] = []
        for byte in article.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: token.append(byte)
            default:
                token.append(0x5F)
                for digit in [byte >> 4, byte & 0xF] { token.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
            }
        }
        return token.isEmpty ? "_" : String(decoding: token, as: UTF8.self)
    }
}
