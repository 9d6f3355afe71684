import HexaplaCore
import HexaplaLanguage
import HexaplaTesting
import Testing

@testable import HexaplaFacts

@Suite struct FactLexiconTests {
    @Test(arguments: [
        (LanguageTag.english, "twenty", 20), (.russian, "двадцати", 20), (.spanish, "veintidós", 22),
        (.french, "vingt", 20),
        (.chinese, "两", 2), (.arabic, "عشرين", 20), (.arabic, "وعشرين", 20), (.arabic, "بالعشرين", 20),
    ])
    func units(language: LanguageTag, word: String, value: Int) {
        let entry = TestLanguage.lexicon(language).entry(ofWord: word)
        #expect((entry?.unit ?? entry?.ordinal) == value)
    }

    @Test(arguments: LanguageTag.six)
    func scalesAndMonths(language: LanguageTag) {
        let words: [LanguageTag: (String, String)] = [
            .english: ("million", "may"), .arabic: ("مليون", "مايو"), .spanish: ("millones", "mayo"),
            .russian: ("миллионов", "мая"), .french: ("millions", "mai"), .chinese: ("万", "五月"),
        ]
        let lexicon = TestLanguage.lexicon(language)
        let (scale, month) = words[language] ?? ("", "")
        #expect(lexicon.entry(ofWord: scale)?.scale == (language == .chinese ? 10_000 : 1_000_000))
        #expect(lexicon.entry(ofWord: month)?.month == 5)
    }

    @Test func otherWordsSayNothing() {
        for language in LanguageTag.six {
            #expect(TestLanguage.lexicon(language).entry(ofWord: "harbour") == nil)
            #expect(TestLanguage.lexicon(language).entry(ofWord: "") == nil)
        }
    }

    @Test(arguments: ["foo\t=", "foo\tjoint =", "foo\tletter-scale=", "foo\t=5", "foo\tjoint=0", "foo\tnone"])
    func kindsThatAreNoneAreErrors(line: String) {
        #expect(throws: LanguageListError.self) { try LanguageListParser.facts(line, file: "facts.txt") }
    }

    @Test func manyCodesAreKept() throws {
        var lists = LanguageLists(language: .english)
        lists.units = try LanguageListParser.codedNames(
            (0..<40_000).map { "u\($0)\tunit-\($0)" }.joined(separator: "\n"), file: "units.txt")
        let lexicon = FactLexicon(Language(lists))
        #expect(lexicon.codes.count == 40_000)
    }

    @Test func abbreviationsAreKeptWithoutTheirStop() {
        #expect(TestLanguage.lexicon(.russian).entry(ofWord: "млн")?.scale == 1_000_000)
        #expect(TestLanguage.lexicon(.english).entry(ofWord: "sept")?.month == 9)
    }
}
