import Foundation
import HexaplaArchive
import HexaplaCore
import Testing

@testable import HexaplaRead

/// Documents of each format made from invented texts, and checks that hold for all of them.
enum FormatSamples {
    /// A title, a heading and two paragraphs in each language.
    static let texts: [LanguageTag: [String]] = [
        .english: ["Bridge opens in Northbrook", "Costs", "The mayor opened the bridge & smiled.", "It cost “£12”."],
        .arabic: [
            "افتتاح جسر في نورثبروك", "التكاليف", "افتتحت رئيسة البلدية الجسر الجديد.", "بلغت تكلفته ١٢ مليونا.",
        ],
        .spanish: [
            "Se abre un puente en Northbrook", "Costes", "La alcaldesa inauguró el puente.", "Costó «doce» euros.",
        ],
        .russian: ["В Нортбруке открыт мост", "Расходы", "Мэр открыла новый мост через реку.", "Он стоил 12 рублей."],
        .french: [
            "Un pont ouvre à Northbrook", "Coûts", "La maire a inauguré le pont.", "Il a coûté 12 € ; c’est cher.",
        ],
        .chinese: ["诺斯布鲁克大桥通车", "费用", "市长为新的大桥剪彩。", "这座桥花了一千二百万元。"],
    ]

    static func page(_ language: LanguageTag, charset: String? = nil) -> String {
        let text = texts[language] ?? []
        let escaped = text.map { $0.replacing("&", with: "&amp;").replacing("“", with: "&ldquo;") }
        return """
            <!DOCTYPE html>
            <html lang="\(language)"><head><title>\(escaped[0]) | Gazette</title>
            <style>p { color: red }</style><script>var a = "<p>no</p>";</script></head>
            <body><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
            <main><h1>\(escaped[0])</h1>
            <p>\(escaped[2].replacing(" ", with: "\n   "))</p><!-- a remark -->
            <h2>\(escaped[1])</h2><p>  <b>\(escaped[3])</b> <span hidden>secret</span></p></main>
            <footer>Gazette of Northbrook</footer></body></html>
            """
    }

    static func stage(_ options: ReadOptions = ReadOptions()) throws -> ReadStage { try Samples.stage(options) }

    static func read(_ text: String, path: String = "a1/en.html") throws -> Staged<ReadDocument> {
        try Samples.stage().run(Samples.file(Array(text.utf8), path: path))
    }

    static func texts(_ document: ReadDocument) -> [String] { document.paragraphs.map(\.text.string) }

    static func roles(_ document: ReadDocument) -> [String] {
        document.paragraphs.map { $0.role.map { "\($0.kind.rawValue):\($0.reason)" } ?? "" }
    }

    /// Each byte of the file is in the text of at most one paragraph, and all reasons add up to its size.
    static func checkBytes(_ result: Staged<ReadDocument>, size: Int) {
        var owners = [UInt8](repeating: 0, count: size)
        for paragraph in result.value.paragraphs {
            #expect(paragraph.map.fromCount == paragraph.text.count)
            #expect(paragraph.span.start >= 0 && paragraph.span.end <= size)
            for run in paragraph.map.runs where run.fromWidth > 0 {
                for byte in run.to..<(run.to + run.toWidth * run.count) { owners[byte] += 1 }
            }
        }
        #expect(owners.allSatisfy { $0 <= 1 })
        let owned = owners.count { $0 > 0 }
        let reasons = result.counts.reasons
        #expect(reasons["textBytes"] ?? 0 == owned)
        let all = reasons.filter { $0.key.hasSuffix("Bytes") && $0.key != "invalidBytes" }
        #expect(all.values.reduce(0, +) == size)
        #expect(all.values.allSatisfy { $0 >= 0 })
    }

    /// The text of each paragraph made again from the bytes its map names, unit by unit.
    static func checkSpans(_ document: ReadDocument, _ bytes: [UInt8], encoding: String = "UTF-8") throws {
        for paragraph in document.paragraphs {
            var position = 0
            while position < paragraph.text.count {
                let start = position
                _ = UTF8Bytes.next(paragraph.text.utf8, &position)
                let shown = Array(paragraph.text.utf8[start..<position])
                let span = paragraph.map.map(ByteRange(start, position))
                let source = Array(bytes[span.indices])
                if source == shown || source.isEmpty && shown == [0x20] { continue }
                let isSpace = source.allSatisfy(HTMLTagReader.isSpace) || source.starts(with: Array("<".utf8))
                if shown == [0x20], isSpace { continue }
                if source.first == 0x26 {
                    let read = HTMLReferences.read(source, at: 0, end: source.count)
                    #expect(read?.end == source.count)
                    continue
                }
                let text = String(decoding: shown, as: UTF8.self)
                #expect(try Samples.encode(text, as: encoding) == source)
            }
        }
    }

    static func zip(_ files: [(String, String)]) throws -> [UInt8] {
        try #require(ArchiveWriter.pack(files.map { .file($0.0, Array($0.1.utf8)) }, as: .zip))
    }
}
