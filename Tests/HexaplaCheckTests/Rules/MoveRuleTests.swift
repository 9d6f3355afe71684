import HexaplaCore
import HexaplaTesting
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
        #expect(found.first?.message.contains("as well") == false)
    }

    @Test func twoBlocksThatChangedPlacesAreToldBothWays() throws {
        let canonical = TestArticle.document(.english, ["One.", "Two."])
        let version = TestArticle.document(.french, ["Deux.", "Un."])
        let alignment = try TestArticle.version(
            .french, [(1, 0, 0.9), (1, 1, 0.9), (0, 1, 0.9)],
            moves: [Move(canonical: 0..<1, target: 1..<2, score: 0.7, other: 1..<2)])
        let found = TestArticle.findings(TestArticle.aligned(canonical, [(version, alignment)]))
        #expect(found.first?.message.contains("paragraph 0 of the English text in another place.") == true)
        #expect(found.first?.message.contains("paragraph 1 changed place") == true)
    }
}
