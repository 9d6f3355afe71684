import Testing

@testable import HexaplaRead

@Suite struct TextSchemeTests {
    @Test(arguments: [
        ("utf8", "UTF-8"), ("UTF_8", "UTF-8"), ("us-ascii", "UTF-8"), ("utf-16be", "UTF-16BE"), ("UTF-16", "UTF-16LE"),
        ("cp1251", "windows-1251"), ("latin1", "ISO-8859-1"), ("gb2312", "GB18030"), ("GBK", "GB18030"),
        ("big5", "Big5"),
        ("hz", "HZ-GB-2312"), ("utf7", "UTF-7"), ("EUC-TW", "EUC-TW"), ("EUC-CN", "GB18030"), ("cp437", "IBM437"),
        ("koi8-r", "KOI8-R"), ("cp866", "IBM866"), ("IBM720", "IBM720"), ("macintosh", "macintosh"),
    ])
    func knowsManyNames(spelling: String, name: String) {
        #expect(NamedScheme(spelling)?.name == name)
    }

    @Test(arguments: ["runes", "", "ISO-2022-JP"])
    func refusesOthers(spelling: String) {
        #expect(NamedScheme(spelling) == nil)
    }

    @Test func ordersAreLeftOpenByShortNames() {
        #expect(NamedScheme.orders("utf-16") == [.utf16LE, .utf16BE])
        #expect(NamedScheme.orders("UTF32") == [.utf32LE, .utf32BE])
        #expect(NamedScheme.orders("UTF-16LE").isEmpty)
    }

    @Test func tablesHaveAPlaceForEachByte() throws {
        guard case .singleByte(let table) = try #require(NamedScheme("ISO-8859-6")).scheme else {
            Issue.record("ISO-8859-6 has one byte a character.")
            return
        }
        #expect(table.count == 256)
        #expect(table[0x41] == 0x41 && table[0xC7] == 0x627 && table[0xA1] == 0xFFFD)
    }
}
