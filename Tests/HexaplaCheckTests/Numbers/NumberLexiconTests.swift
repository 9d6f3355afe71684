import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaCheck

@Suite struct NumberLexiconTests {
    @Test(arguments: [
        (LanguageTag.english, "twenty", 20), (.russian, "двадцати", 20), (.spanish, "veintidós", 22),
        (.french, "vingt", 20),
        (.chinese, "两", 2), (.arabic, "عشرين", 20), (.arabic, "وعشرين", 20), (.arabic, "بالعشرين", 20),
    ])
    func units(language: LanguageTag, word: String, value: Int) {
        let entry = TestArticle.lexicon(language).entry(for: ScalarFold.fold(word))
        #expect((entry?.unit ?? entry?.ordinal) == value)
    }

    @Test(arguments: LanguageTag.six)
    func scalesAndMonths(language: LanguageTag) {
        let words: [LanguageTag: (String, String)] = [
            .english: ("million", "may"), .arabic: ("مليون", "مايو"), .spanish: ("millones", "mayo"),
            .russian: ("миллионов", "мая"), .french: ("millions", "mai"), .chinese: ("万", "五月"),
        ]
        let lexicon = TestArticle.lexicon(language)
        let (scale, month) = words[language] ?? ("", "")
        #expect(lexicon.entry(for: ScalarFold.fold(scale))?.scale == (language == .chinese ? 10_000 : 1_000_000))
        #expect(lexicon.entry(for: ScalarFold.fold(month))?.month == 5)
    }

    @Test func otherWordsSayNothing() {
        for language in LanguageTag.six {
            #expect(TestArticle.lexicon(language).entry(for: ScalarFold.fold("harbour")) == nil)
            #expect(TestArticle.lexicon(language).entry(for: []) == nil)
        }
    }

    @Test func abbreviationsAreKeptWithoutTheirStop() {
        #expect(TestArticle.lexicon(.russian).entry(for: ScalarFold.fold("млн"))?.scale == 1_000_000)
        #expect(TestArticle.lexicon(.english).entry(for: ScalarFold.fold("sept"))?.month == 9)
    }
}
