import HexaplaCore
import Testing

@testable import HexaplaCorpus

@Suite struct LanguageSpellingTests {
    @Test(arguments: [
        ("en", "en"), ("EN", "en"), ("en-GB", "en"), ("ar", "ar"), ("ara", "ar"), ("es-419", "es"), ("spa", "es"),
        ("ru_RU", "ru"), ("fre", "fr"), ("fr-CA", "fr"), ("zh", "zh"), ("zh-CN", "zh"), ("zh_tw", "zh"),
        ("cn", "zh"), ("chi", "zh"), ("zh-Hans-CN", "zh"),
    ])
    func readsCodes(spelling: String, code: String) {
        #expect(LanguageSpelling.language(Substring(spelling), among: CorpusOptions().spelled)?.code == code)
    }

    @Test(arguments: ["", "de", "english", "e", "en-route", "en-ar", "notes", "a1-zh-CN", "en-", "zh-news", "12"])
    func refusesWords(spelling: String) {
        #expect(LanguageSpelling.language(Substring(spelling), among: CorpusOptions().spelled) == nil)
    }
}
