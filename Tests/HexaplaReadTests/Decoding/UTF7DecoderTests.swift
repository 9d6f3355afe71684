import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct UTF7DecoderTests {
    private func decode(_ text: String) -> DecodedText {
        UTF7Decoder.decode(Array(text.utf8), in: 0..<text.utf8.count)
    }

    private func widths(_ text: DecodedText) -> [UInt8] {
        if case .each(let widths) = text.widths { return widths }
        return []
    }

    @Test(
        arguments: [
            ("A+ImIDkQ-.", "A\u{2262}\u{0391}.", [1, 4, 4, 1]), ("1 +- 1", "1 + 1", [1, 1, 2, 1, 1]),
            ("+2D3eAA-", "\u{1F600}", [8]), ("+BBw x", "М x", [4, 1, 1]),
        ] as [(String, String, [UInt8])])
    func decodes(text: String, meant: String, expected: [UInt8]) {
        let found = decode(text)
        #expect(String(decoding: found.utf8, as: UTF8.self) == meant)
        #expect(widths(found) == expected)
        #expect(found.invalidRuns == 0)
    }

    @Test(arguments: ["+", "+a", "+AB-", "+2D0-", "+/////-", "\u{E9}"])
    func faultsAreNoted(text: String) {
        let found = decode(text)
        #expect(found.invalidRuns > 0)
        #expect(widths(found).reduce(0) { $0 + Int($1) } == text.utf8.count)
    }

    @Test func widthsCoverAnything() {
        var random = SeededGenerator(seed: 5)
        let signs = Array("+-ABz9/ \n".utf8)
        for _ in 0..<200 {
            let bytes = (0..<40).compactMap { _ in signs.randomElement(using: &random) }
            #expect(widths(UTF7Decoder.decode(bytes, in: 0..<bytes.count)).reduce(0) { $0 + Int($1) } == bytes.count)
        }
    }
}
