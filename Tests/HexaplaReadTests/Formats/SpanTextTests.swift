import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaRead

@Suite struct SpanTextTests {
    private func essence(_ text: String?) -> String { (text ?? "nil").filter { !$0.isWhitespace } }

    @Test(arguments: LanguageTag.six)
    func provesEveryParagraphOfAPage(language: LanguageTag) throws {
        let page = FormatSamples.page(language) + "<p>a<br>b <i hidden>x</i>&amp;<a>c</a><a>d</a></p>"
        for encoding in ["UTF-8", "UTF-16LE"] {
            let bytes = try Samples.encode(page, as: encoding)
            let stage = try Samples.stage(ReadOptions(encoding: encoding))
            let document = try stage.run(Samples.file(bytes, path: "x.html")).value
            #expect(document.paragraphs.count == 8)
            for paragraph in document.paragraphs {
                let span = Array(bytes[paragraph.span.indices])
                let text = SpanText.text(of: span, format: .html, encoding: encoding)
                #expect(essence(text) == essence(paragraph.text.string))
            }
        }
    }

    /// Parts of a paragraph between words are proved as well, wherever tags stand.
    @Test func provesPartsOfParagraphs() throws {
        let page = "<html><p>The <b>mayor &eacute;lue</b> of <a href='x'>North<i>brook</i></a> opened the bridge.</p>"
        let bytes = Array(page.utf8)
        let paragraph = try #require(
            try Samples.stage(ReadOptions(encoding: "UTF-8")).run(Samples.file(bytes, path: "x.html")).value.paragraphs
                .first)
        let words = paragraph.text.utf8.split(separator: 0x20)
        #expect(words.count == 8)
        for (index, first) in words.enumerated() {
            for last in words[index...] {
                let range = ByteRange<Original>(first.startIndex, last.endIndex)
                let span = paragraph.map.map(range)
                let text = SpanText.text(of: Array(bytes[span.indices]), format: .html, encoding: "UTF-8")
                #expect(essence(text) == essence(paragraph.text[range]))
            }
        }
    }

    @Test func readsEscapesAndPlainBytes() throws {
        let json = SpanText.text(of: Array("a\\u00e9\\n\\ud83d\\ude00".utf8), format: .json, encoding: "UTF-8")
        #expect(json == "aé\n😀")
        #expect(SpanText.text(of: [0xCC, 0xEE, 0xF1, 0xF2], format: .text, encoding: "windows-1251") == "Мост")
        #expect(SpanText.text(of: [0x41, 0, 0x42], format: .text, encoding: "UTF-8") == "AB")
        #expect(SpanText.text(of: [], format: .html, encoding: "UTF-8")?.isEmpty == true)
    }

    /// Encodings of the six languages in which a character can be cut.
    private static let cuttable = [
        "GB18030", "GBK", "GB2312", "Big5", "Big5-HKSCS", "EUC-TW", "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE",
        "windows-1256", "windows-1251", "KOI8-R", "ISO-8859-6", "windows-1252",
    ]
    /// Beginnings of characters: a lead byte, with a digit behind it, with a second lead, and others.
    private static let tails: [[UInt8]] = [
        [0xD8], [0x33, 0xD8, 0x34], [0xD8, 0x34, 0xD8], [0x81, 0x30, 0x81], [0x81, 0x30, 0x81, 0x41], [0x8E, 0xA2],
        [0x8E, 0xA2, 0xA1], [0x8F, 0xA1], [0xE4, 0xBD], [0xF0, 0x9F, 0x98], [0xFF], [0x80], [0xA1], [0xFE, 0x39],
    ]

    /// A paragraph that ends within a character says by itself what it says within its file.
    @Test(arguments: cuttable, tails)
    func provesParagraphsThatEndWithinACharacter(encoding: String, tail: [UInt8]) throws {
        let isWide = encoding.hasPrefix("UTF-16") || encoding.hasPrefix("UTF-32")
        guard !isWide || tail.count % 4 == 0 || encoding.hasPrefix("UTF-16") && tail.count % 2 == 0 else { return }
        let lines = ["One.", "Two.", "Three."]
        let words = try lines.map { try Samples.encode($0, as: encoding) }
        let gap = try Samples.encode("\n\n", as: encoding)
        for end in [gap, []] {
            let bytes = words[0] + tail + gap + words[1] + tail + gap + words[2] + tail + end
            let stage = try Samples.stage(ReadOptions(encoding: encoding, paragraphs: .blank))
            let document = try stage.run(Samples.file(bytes, path: "a/zh.txt")).value
            for paragraph in document.paragraphs {
                let span = Array(bytes[paragraph.span.indices])
                let text = SpanText.text(of: span, format: .text, encoding: encoding)
                #expect(text == paragraph.text.string, "\(encoding) \(tail)")
            }
        }
    }

    @Test func aDigitBehindHalfACharacterStays() throws {
        let bytes = Array("13".utf8) + [0xD8, 0x34, 0x0A, 0x0A, 0x41]
        let stage = try Samples.stage(ReadOptions(encoding: "GB18030"))
        let document = try stage.run(Samples.file(bytes, path: "a/zh.txt")).value
        #expect(document.paragraphs.map(\.text.string) == ["13\u{FFFD}4", "A"])
        #expect(SpanText.text(of: Array(bytes[..<4]), format: .text, encoding: "GB18030") == "13\u{FFFD}4")
        let alone = try stage.run(Samples.file(Array(bytes[..<4]), path: "a/zh.txt")).value
        #expect(alone.paragraphs.map(\.text.string) == ["13\u{FFFD}4"])
    }

    @Test func packedAndUnknownSpansHaveNone() {
        #expect(SpanText.text(of: [65], format: .docx, encoding: "UTF-8") == nil)
        #expect(SpanText.text(of: [65], format: .odt, encoding: "UTF-8") == nil)
        #expect(SpanText.text(of: [65], format: .text, encoding: "runes") == nil)
    }
}
