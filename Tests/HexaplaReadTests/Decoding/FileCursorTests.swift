import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct FileCursorTests {
    @Test func countsWhatItSkips() {
        let text = DecodedText(utf8: Array("\u{0} é\u{0}".utf8), widths: .same)
        var cursor = FileCursor(text, hasNUL: true)
        cursor.skip(to: text.utf8.count)
        #expect(cursor.outsideBytes == 3 && cursor.nulBytes == 2 && cursor.firstNUL?.lowerBound == 0)
    }

    @Test func mapsSingleBytes() {
        let text = DecodedText(utf8: Array("  мост 12".utf8), widths: .one)
        var cursor = FileCursor(text, hasNUL: false)
        cursor.skip(to: 2)
        let paragraph = cursor.take(to: text.utf8.count, sentences: nil)
        #expect(paragraph.span == ByteRange(2, 9))
        #expect(paragraph.map.runs.map(\.count) == [4, 3])
        #expect(paragraph.map.map(ByteRange(2, 4)) == ByteRange(3, 4))
    }

    @Test func dropsNULsAndKeepsPlaces() {
        let text = DecodedText(utf8: Array("ab\u{0}é\u{0}c".utf8), widths: .same)
        var cursor = FileCursor(text, hasNUL: true)
        let paragraph = cursor.take(to: text.utf8.count, sentences: [0..<3, 3..<7])
        #expect(paragraph.text.string == "abéc")
        #expect(paragraph.map.map(ByteRange(2, 4)) == ByteRange(3, 5))
        #expect(paragraph.map.map(ByteRange(4, 5)) == ByteRange(6, 7))
        #expect(paragraph.givenSentences == [ByteRange(0, 2), ByteRange(2, 5)])
        #expect(paragraph.span == ByteRange(0, 7))
    }

    @Test func startsAfterTheMark() {
        let text = DecodedText(utf8: [0x61], markLength: 2, widths: .each([2]))
        var cursor = FileCursor(text, hasNUL: false)
        #expect(cursor.take(to: 1, sentences: nil).span == ByteRange(2, 4))
    }
}
