import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaLexicon

@Suite struct DocumentWordsTests {
    @Test func sentencesShareTheirWords() {
        let words = DocumentWords(SmallCorpus.document(["Mola kenu mola", "vira kenu"], .russian))
        #expect(words.forms.map { String(decoding: $0, as: UTF8.self) } == ["mola", "kenu", "vira"])
        #expect(words.words(of: 0..<1) == [0, 1])
        #expect(words.words(of: 0..<2) == [0, 1, 2])
    }

    @Test(arguments: LanguageTag.six)
    func aDocumentWithoutSentencesHasNoWords(language: LanguageTag) {
        #expect(DocumentWords(SmallCorpus.document([], language)).forms.isEmpty)
    }
}
