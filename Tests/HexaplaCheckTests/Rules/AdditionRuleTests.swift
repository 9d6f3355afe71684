import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaCheck

@Suite struct AdditionRuleTests {
    @Test(arguments: LanguageTag.five)
    func paragraphsAdded(language: LanguageTag) throws {
        let canonical = TestArticle.document(.english, ["Ships."])
        let version = TestArticle.document(
            language, [["Head"], ["Ships."], ["More."], ["Print"]], kinds: [0: .heading, 3: .furniture])
        let shapes = [(0, 1, 0.9), (1, 1, 0.9), (0, 2, 0.9)]
        let found = TestArticle.findings(
            TestArticle.aligned(canonical, [(version, try TestArticle.version(language, shapes))]))
        #expect(found.map(\.code) == [.addition, .addition])
        #expect(found.map(\.index) == [0, 2] && found.map(\.severity) == [.info, .warning])
        #expect(found.allSatisfy { $0.language == language && $0.file == "a1/\(language).txt" })
        #expect(found[1].message.contains("has a paragraph here"))
    }
}
