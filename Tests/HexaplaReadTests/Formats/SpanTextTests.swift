import HexaplaCore
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

    @Test func packedAndUnknownSpansHaveNone() {
        #expect(SpanText.text(of: [65], format: .docx, encoding: "UTF-8") == nil)
        #expect(SpanText.text(of: [65], format: .odt, encoding: "UTF-8") == nil)
        #expect(SpanText.text(of: [65], format: .text, encoding: "runes") == nil)
    }
}
