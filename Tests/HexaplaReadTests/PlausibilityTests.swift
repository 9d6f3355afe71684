import Testing

@testable import HexaplaRead

@Suite struct PlausibilityTests {
    private func place(_ bytes: [UInt8], isGuess: Bool = false) -> Int? {
        let text = DecodedText(utf8: bytes, widths: .same)
        return Plausibility.firstControl(of: text, census: ByteCensus(bytes), isGuess: isGuess)
    }

    @Test func manyControlsAreNoText() {
        let text = Array("some text here ".utf8)
        #expect(place(text + Array(repeating: 1, count: 16)) == text.count)
        #expect(place(text + Array(repeating: 1, count: 15)) == nil)
        let long = Array(repeating: UInt8(ascii: "x"), count: 1000)
        #expect(place(long + Array(repeating: 2, count: 16)) == nil)
    }

    @Test func paddingIsForgiven() {
        #expect(place(Array("text".utf8) + Array(repeating: 0, count: 4096)) == nil)
        #expect(place(Array(repeating: 0, count: 4096) + Array("text".utf8)) == 0)
        #expect(place(Array(repeating: 0, count: 64)) == nil)
    }

    @Test func escapesAndTabsAreText() {
        #expect(place(Array(String(repeating: "\u{1B}\t\u{1A}\r\n", count: 100).utf8)) == nil)
    }

    @Test func privateUseCountsInGuesses() {
        let bytes = Array(String(repeating: "\u{E000}abc", count: 40).utf8)
        #expect(place(bytes, isGuess: true) == 0)
        #expect(place(bytes) == nil)
        #expect(place(Array(String(repeating: "（全角）", count: 40).utf8), isGuess: true) == nil)
    }
}
