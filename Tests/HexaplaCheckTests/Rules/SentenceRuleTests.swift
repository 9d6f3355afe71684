import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaCheck

@Suite struct SentenceRuleTests {
    @Test(arguments: LanguageTag.five)
    func sentencesOfLinkedParagraphs(language: LanguageTag) throws {
        let canonical = TestArticle.document(.english, [["Ships come.", "Quays stay."], ["Cranes turn."]])
        let version = TestArticle.document(language, [["Ships come."], ["Cranes turn.", "Gulls cry."]])
        let alignment = try TestArticle.version(
            language, [(1, 1, 0.9), (1, 1, 0.9)], sentences: [(1, 1, 0.9), (1, 0, 0.9), (1, 1, 0.9), (0, 1, 0.9)],
            places: SentencePlaces(canonical, version))
        let found = TestArticle.findings(TestArticle.aligned(canonical, [(version, alignment)]))
        #expect(found.map(\.code) == [.sentenceOmitted, .sentenceAdded])
        #expect(found.map(\.index) == [1, 2] && found.allSatisfy { $0.level == .sentence && $0.severity == .info })
        #expect(found.map(\.file) == ["a1/en.txt", "a1/\(language).txt"])
        #expect(found[0].span == ByteRange(12, 23))
    }

    @Test func wholeParagraphsAreNotToldTwice() throws {
        let canonical = TestArticle.document(.english, ["Ships.", "Quays."])
        let alignment = try TestArticle.version(.french, [(1, 1, 0.9), (1, 0, 0.9)])
        let found = TestArticle.findings(
            TestArticle.aligned(canonical, [(TestArticle.document(.french, ["Navires."]), alignment)]))
        #expect(found.map(\.code) == [.omission])
    }

    @Test func theRuleCanBeSwitchedOff() throws {
        var options = CheckOptions()
        options.sentences = false
        let canonical = TestArticle.document(.english, [["Ships come.", "Quays stay."]])
        let version = TestArticle.document(.french, ["Navires."])
        let alignment = try TestArticle.version(
            .french, [(1, 1, 0.9)], sentences: [(1, 1, 0.9), (1, 0, 0.9)], places: SentencePlaces(canonical, version))
        let article = TestArticle.aligned(canonical, [(version, alignment)])
        #expect(TestArticle.findings(article, options).isEmpty)
        #expect(TestArticle.findings(article).count == 1)
    }
}
