import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct HZDecoderTests {
    private func decode(_ text: String) throws -> DecodedText {
        try HZDecoder.decode(Array(text.utf8), in: 0..<text.utf8.count)
    }

    private func widths(_ text: DecodedText) -> [UInt8] {
        if case .each(let widths) = text.widths { return widths }
        return []
    }

    @Test func decodes() throws {
        let text = try decode("a~~b ~{VPND~} c")
        #expect(String(decoding: text.utf8, as: UTF8.self) == "a~b 中文 c")
        #expect(widths(text) == [1, 2, 1, 1, 4, 4, 1, 1])
        #expect(text.invalidRuns == 0)
    }

    @Test(arguments: [
        ("~{VP\nND", "中\nND", 0), ("a~\nb", "ab", 0), ("~x", "\u{FFFD}x", 1), ("~{V", "\u{FFFD}", 1),
        ("~{", "\u{FFFD}", 1), ("", "", 0),
    ])
    func endsAndFaults(text: String, meant: String, faults: Int) throws {
        let found = try decode(text)
        #expect(String(decoding: found.utf8, as: UTF8.self) == meant)
        #expect(found.invalidRuns == faults)
        #expect(widths(found).reduce(0) { $0 + Int($1) } == text.utf8.count)
    }

    @Test func widthsCoverAnything() throws {
        var random = SeededGenerator(seed: 4)
        let signs = Array("~{}VPND a\n".utf8)
        for _ in 0..<200 {
            let bytes = (0..<40).compactMap { _ in signs.randomElement(using: &random) }
            let found = try HZDecoder.decode(bytes, in: 0..<bytes.count)
            #expect(widths(found).reduce(0) { $0 + Int($1) } == bytes.count)
        }
    }
}
