import Testing

@testable import HexaplaDetect

@Suite struct CharacterTableBuilderTests {
    private static let table = CharacterTableBuilder().build()

    @Test(arguments: [
        ("a", Script.latin, "a", false), ("É", .latin, "é", true), ("Ж", .cyrillic, "ж", true),
        ("ї", .cyrillic, "ї", false),
        ("ع", .arabic, "ع", false), ("ی", .arabic, "ی", false), ("Ω", .greek, "ω", true), ("ß", .latin, "ß", false),
        ("Ａ", .latin, "a", true), ("か", .kana, "か", false), ("한", .hangul, "한", false),
    ])
    func letters(letter: String, script: Script, folded: String, isCapital: Bool) throws {
        let entry = Self.table[Int(try #require(letter.utf16.first))]
        #expect(entry.script == script && entry.isCapital == isCapital)
        #expect(entry.folded == folded.utf16.first)
    }

    @Test(arguments: [
        (0x20, Script.none), (0x31, .none), (0x27, .apostrophe), (0x2019, .apostrophe), (0x640, .ignored),
        (0x64E, .ignored),
        (0xAD, .ignored), (0x200C, .ignored), (0x301, .mark), (0x3002, .ideographicSign), (0xFF0C, .ideographicSign),
        (0x4E2D, .han), (0x3007, .none), (0xD800, .none), (0x5D0, .hebrew), (0x915, .devanagari), (0x13A0, .other),
    ])
    func otherCharacters(value: Int, script: Script) {
        #expect(Self.table[value].script == script)
    }

    @Test func letterNumberZeroIsNoTrouble() {
        #expect(Self.table.count == CharacterEntry.tableCount)
        #expect(Self.table[0].bits == 0)
    }
}
