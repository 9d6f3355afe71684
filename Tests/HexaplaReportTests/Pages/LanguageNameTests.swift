import HexaplaCore
import Testing

@testable import HexaplaReport

@Suite("Language names") struct LanguageNameTests {
    @Test("The six have a name, the other five their own as well", arguments: LanguageTag.six)
    func names(language: LanguageTag) {
        #expect(LanguageName.english(language).first?.isUppercase == true)
        #expect((LanguageName.own(language) == nil) == (language == .english))
        #expect(LanguageName.direction(language) == (language == .arabic ? "rtl" : "ltr"))
    }

    @Test("Lists and others")
    func lists() {
        #expect(LanguageName.list([]).isEmpty)
        #expect(LanguageName.list([.french]) == "French")
        #expect(LanguageName.list([.arabic, .french, .chinese]) == "Arabic, French and Chinese")
        #expect(LanguageName.english(.traditionalChinese) == "Chinese (traditional)")
        #expect(LanguageTag("uk").map(LanguageName.english) == "uk")
    }
}
