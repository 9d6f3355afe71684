import HexaplaICU
import Testing

@Suite struct ConverterTests {
    private func decode(_ bytes: [UInt8], _ name: String) throws -> ConvertedText {
        var converter = try Converter(name)
        return try converter.decode(bytes, in: 0..<bytes.count)
    }

    @Test(
        arguments: [
            ("windows-1251", [0xEC, 0xEE, 0xF1, 0xF2], "мост", [1, 1, 1, 1]),
            ("ISO-8859-6", [0xE6, 0xD5], "نص", [1, 1]),
            ("GB18030", [0xC7, 0xC5, 0x61, 0x95, 0x32, 0x82, 0x36], "桥a𠀀", [2, 1, 4]),
            ("Big5", [0xBE, 0xF4], "橋", [2]),
            ("windows-1252", [0x80, 0xE9], "€é", [1, 1]),
            ("GB18030", [], "", []),
        ] as [(String, [UInt8], String, [UInt8])])
    func decodesWithWidths(name: String, bytes: [UInt8], text: String, widths: [UInt8]) throws {
        let found = try decode(bytes, name)
        #expect(found.utf8 == Array(text.utf8))
        #expect(found.widths == widths)
        #expect(found.invalidRuns == 0 && found.invalidBytes == 0 && found.firstInvalid == nil)
    }

    @Test(
        arguments: [
            ("Big5", [0xA4, 0xA4, 0xA4], "中\u{FFFD}", 1, 2), ("GB18030", [0x81, 0x30, 0x81], "\u{FFFD}", 3, 0),
            ("GB18030", [0x61, 0xFF, 0xFF, 0x62], "a\u{FFFD}\u{FFFD}b", 2, 1),
            ("ISO-8859-6", [0x41, 0xA1], "A\u{FFFD}", 1, 1),
        ] as [(String, [UInt8], String, Int, Int)])
    func replacesWhatIsInvalid(name: String, bytes: [UInt8], text: String, invalid: Int, first: Int) throws {
        let found = try decode(bytes, name)
        #expect(found.utf8 == Array(text.utf8))
        #expect(found.invalidBytes == invalid && found.firstInvalid == first)
        #expect(found.widths.reduce(0) { $0 + Int($1) } == bytes.count)
    }

    /// Long texts are decoded in pieces; the seams must not show.
    @Test(arguments: [65_535, 65_536, 65_537, 200_000])
    func longTextsHaveNoSeams(count: Int) throws {
        let found = try decode(Array(repeating: [0xC7, 0xC5], count: count).flatMap { $0 } + [0xC7], "GB18030")
        #expect(found.widths.count == count + 1 && found.utf8.count == 3 * (count + 1))
        #expect(found.widths.dropLast().allSatisfy { $0 == 2 })
        #expect(found.firstInvalid == 2 * count && found.invalidRuns == 1)
    }

    @Test func readsTheRangeOnly() throws {
        var converter = try Converter("KOI8-R")
        #expect(try converter.decode([0x61, 0xC1, 0x62], in: 1..<2).utf8 == Array("а".utf8))
        #expect(try converter.decode([0xFF, 0x61], in: 1..<2).firstInvalid == nil)
    }

    @Test func knowsNames() throws {
        let single = try Converter("cp866")
        #expect(single.name == "IBM866" && single.isSingleByte)
        let double = try Converter("big5")
        #expect(double.name == "Big5" && !double.isSingleByte)
        #expect(Converter.registeredName("latin1") == "ISO-8859-1")
        #expect(Converter.registeredName("runes") == nil)
    }

    @Test(arguments: ["runes", "ISO-2022-JP", "HZ-GB-2312", "UTF-7", "UTF-16"])
    func refusesOthers(name: String) {
        #expect(throws: ICUError.self) { _ = try Converter(name).name }
    }
}
