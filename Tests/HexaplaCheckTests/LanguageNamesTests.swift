import HexaplaCore
import Testing

@testable import HexaplaCheck

@Suite struct LanguageNamesTests {
    @Test func names() {
        #expect(
            LanguageTag.six.map(LanguageNames.name) == ["English", "Arabic", "Spanish", "Russian", "French", "Chinese"])
        #expect(LanguageNames.name(.traditionalChinese) == "Chinese")
        #expect(LanguageNames.name(.undetermined) == "'und'")
    }

    @Test func articlesAndLists() {
        #expect(LanguageNames.indefinite(.arabic) == "an Arabic" && LanguageNames.indefinite(.french) == "a French")
        #expect(LanguageNames.list([]) == "" && LanguageNames.list([.french]) == "French")
        #expect(LanguageNames.list([.arabic, .spanish, .french]) == "Arabic, Spanish and French")
    }
}
