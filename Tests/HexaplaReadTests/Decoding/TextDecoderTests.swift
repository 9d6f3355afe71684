import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct TextDecoderTests {
    private func decode(_ bytes: [UInt8], _ name: String, mark: Int = 0) throws -> DecodedText {
        try TextDecoder.decode(bytes, as: #require(NamedScheme(name)).scheme, mark: mark)
    }

    private func widths(_ text: DecodedText) -> [UInt8] {
        if case .each(let widths) = text.widths { widths } else { [] }
    }

    @Test(arguments: Samples.encoded)
    func decodesEachEncoding(text: String, encoding: String) throws {
        let decoded = try decode(Samples.encode(text, as: encoding), encoding)
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
        #expect(decoded.invalidBytes == 0 && decoded.firstInvalid?.lowerBound == nil)
    }

    @Test(
        arguments: [
            ("UTF-8", [0x61, 0xC3, 0x62], [1, 1, 1], 1), ("UTF-8", [0x61, 0xE2, 0x82], [1, 2], 1),
            ("UTF-8", [0xF0, 0x9F, 0x98, 0x61, 0xC0, 0xAF], [3, 1, 1, 1], 0),
            ("UTF-16LE", [0x61, 0, 0x00, 0xD8, 0x62, 0, 0x63], [2, 2, 2, 1], 2),
            ("UTF-16BE", [0xD8, 0x3D, 0xDE, 0x00, 0xDC, 0x00], [4, 2], 4),
            ("UTF-32LE", [0x61, 0, 0, 0, 0, 0xD8, 0, 0, 0x62], [4, 4, 1], 4),
            ("GB18030", [0xD6, 0xD0, 0xFF, 0x61, 0xD6], [2, 1, 1, 1], 2),
            ("Big5", [0xA4, 0xA4, 0xA4, 0x20], [2, 1, 1], 2),
        ] as [(String, [UInt8], [UInt8], Int)])
    func replacesWhatIsInvalid(encoding: String, bytes: [UInt8], expected: [UInt8], first: Int) throws {
        let text = try decode(bytes, encoding)
        #expect(widths(text) == expected)
        #expect(text.firstInvalid?.lowerBound == first)
        #expect(widths(text).reduce(0) { $0 + Int($1) } == bytes.count)
        let shown = String(decoding: text.utf8, as: UTF8.self)
        #expect(shown.unicodeScalars.count { $0 == "\u{FFFD}" } == text.invalidRuns)
    }

    /// Swift's own repair follows the same rule of maximal subparts.
    @Test(arguments: 0..<50)
    func repairsAsSwiftDoes(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var bytes = Array((Samples.english + Samples.chinese + "😀😀").utf8)
        for _ in 0..<20 {
            bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0x80...0xFF, using: &random)
        }
        let text = try decode(bytes, "UTF-8")
        #expect(text.utf8 == Array(String(decoding: bytes, as: UTF8.self).utf8))
    }

    @Test func skipsTheMark() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("é".utf8)
        let text = try decode(bytes, "UTF-8", mark: 3)
        #expect(text.start == 3 && text.markLength == 3)
        #expect(try decode([0xFF, 0xFE, 0x61, 0], "UTF-16LE", mark: 2).utf8 == [0x61])
    }

    @Test func undefinedBytesAreInvalid() throws {
        let text = try decode([0x61, 0xA1, 0x62], "ISO-8859-6")
        #expect(text.firstInvalid?.lowerBound == 1 && text.invalidBytes == 1)
    }

    @Test func emptyStaysEmpty() throws {
        for encoding in Samples.unicode + ["GB18030", "KOI8-R"] { #expect(try decode([], encoding).utf8.isEmpty) }
    }
}
