import Testing

@testable import HexaplaRead

@Suite struct DecodedTextTests {
    @Test func firstInvalidPlaceStays() {
        var text = DecodedText(utf8: [], widths: .one)
        text.noteInvalid(at: 5, count: 2)
        text.noteInvalid(at: 9, count: 1)
        #expect(text.firstInvalid?.lowerBound == 5)
        #expect(text.invalidBytes == 3 && text.invalidRuns == 2)
    }
}
