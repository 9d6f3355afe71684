import HexaplaCore
import Testing

@testable import HexaplaCheck

@Suite struct MoveRuleTests {
    @Test(arguments: LanguageTag.five)
    func blocksElsewhere(language: LanguageTag) throws {
        let canonical = TestArticle.document(.english, ["One.", "Two.", "Three."])
        let version = TestArticle.document(language, ["3.", "1.", "2."])
        let alignment = try TestArticle.version(
            language, [(2, 0, 0.9), (1, 1, 0.9), (0, 2, 0.9)],
            moves: [Move(canonical: 0..<2, target: 1..<3, score: 0.7)])
        let found = TestArticle.findings(TestArticle.aligned(canonical, [(version, alignment)]))
        #expect(found.map(\.code) == [.movedBlock] && found.map(\.severity) == [.info])
        #expect(found.first?.index == 1 && found.first?.language == language)
        #expect(found.first?.message.contains("paragraphs 0 to 1 of the English text") == true)
    }
}
