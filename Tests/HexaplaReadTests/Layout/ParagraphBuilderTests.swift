import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct ParagraphBuilderTests {
    private func build(_ text: String, _ style: ParagraphStyle) -> ParagraphBuilder {
        let utf8 = Array(text.utf8)
        return ParagraphBuilder(DecodedText(utf8: utf8, widths: .same), style: style, hasNUL: utf8.contains(0))
    }

    @Test(
        arguments: [
            (.blank, ["one\r\n two", "three"]), (.line, ["one", "two", "three"]),
            (.presegmented, ["one\r\n two", "three"]), (.wrapped, ["one two", "three"]),
        ] as [(ParagraphStyle, [String])])
    func followsTheStyle(style: ParagraphStyle, expected: [String]) {
        let built = build("\n one\r\n two \r\n \r\n\r\nthree\n", style)
        #expect(built.paragraphs.map(\.text.string) == expected)
        #expect(built.paragraphs.allSatisfy { ($0.givenSentences != nil) == (style == .presegmented) })
        #expect(built.lines == 3 && built.blankLines == 3)
    }

    @Test func countsEachByteOnce() {
        let built = build(" a \n\u{0}\n b\u{0}c ", .line)
        #expect(built.paragraphs.map(\.text.string) == ["a", "bc"])
        #expect(built.outsideBytes == 6 && built.nulBytes == 2 && built.firstNUL == 4..<5)
        #expect(built.paragraphs.map(\.span) == [ByteRange(1, 2), ByteRange(7, 10)])
    }

    @Test func joinedLinesLeadToTheirBytes() {
        let text = "  A bridge over the riv-\r\n  er was opened. The river\nrose\u{AD}\nbud\n\nEnd"
        let built = build(text, .wrapped)
        #expect(
            built.paragraphs.map(\.text.string) == ["A bridge over the river was opened. The river rosebud", "End"])
        let paragraph = built.paragraphs[0]
        #expect(paragraph.span == ByteRange(2, 63))
        #expect(built.hyphenBytes == 3 && built.outsideBytes == 2 + 4 + 1 + 2)
        let utf8 = Array(text.utf8)
        for (index, byte) in paragraph.text.utf8.enumerated() {
            let place = paragraph.map.map(ByteRange(index, index + 1))
            #expect(place.count == 1)
            #expect(utf8[place.start] == byte || utf8[place.start] == 0x0A && byte == 0x20)
        }
    }

    @Test func nothingGivesNothing() {
        for text in ["", "\n\n", " \u{FEFF}"] { #expect(build(text, .blank).paragraphs.isEmpty) }
    }
}
