import HexaplaCore
import HexaplaLanguage
import HexaplaTesting
import Testing

@testable import HexaplaClean

@Suite struct VocabularyTests {
    @Test(arguments: LanguageTag.six)
    func listsAreRead(language: LanguageTag) throws {
        let vocabulary = Vocabulary(try #require(TestLanguages.all[language]))
        #expect(vocabulary.phrases.count > 50)
        #expect(!vocabulary.prefixes.isEmpty)
    }

    @Test func emptyListsKnowNothing() {
        let vocabulary = PageVocabulary(
            languages: [Vocabulary(Language(LanguageLists(language: .french)))], names: SwitcherNames([]))
        #expect(vocabulary.phrase("print") == nil && !vocabulary.canBegin("print") && !vocabulary.isMonth("mai"))
        #expect(vocabulary.longestEntry == 1)
    }

    @Test func namesAreFoundFolded() {
        let names = TestPage.vocabulary(.english).names
        #expect(names.language("espanol") == .spanish && names.language("francais") == .french)
        #expect(names.language("中文 简体") == .simplifiedChinese)
        #expect(names.language("merrowish") == nil)
    }

    @Test func agenciesAreSequencesOfWords() {
        let agencies = Agencies(["Harbour Press", "HP"])
        let tokens = TestPage.line("say HARBOUR PRESS, hp").tokens
        #expect(tokens.indices.map { agencies.match(tokens, at: $0) } == [0, 2, 0, 1])
    }
}
