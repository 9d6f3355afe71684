import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaCheck

@Suite struct UntranslatedRuleTests {
    private let english = "The harbour council met again."

    private func found(_ version: SegmentedDocument) throws -> [Finding] {
        let links = (0..<version.paragraphCount).map { _ in (1, 1, 0.9) }
        let canonical = TestArticle.document(.english, (0..<version.paragraphCount).map { _ in english })
        return TestArticle.findings(
            TestArticle.aligned(canonical, [(version, try TestArticle.version(version.id.language, links))]))
    }

    @Test(arguments: LanguageTag.five)
    func aParagraphInEnglish(language: LanguageTag) throws {
        let version = TestArticle.document(
            language, [["x"], [english], ["Print"]], kinds: [2: .furniture], languages: [1: .english, 2: .english])
        let found = try found(version)
        #expect(found.map(\.code) == [.untranslated] && found.map(\.index) == [1])
        #expect(found.first?.severity == .warning && found.first?.language == language)
    }

    @Test func shortParagraphsAreNotJudged() throws {
        #expect(try found(TestArticle.document(.french, [["x"], ["OK"]], languages: [1: .english])).isEmpty)
    }

    @Test func aVersionThatIsEnglishThroughoutIsNotToldLineByLine() throws {
        let version = TestArticle.document(.french, [english])
        let guess = LanguageGuess(tag: .english, confidence: 1)
        let detected = DetectedDocument(source: version.source, language: guess, paragraphs: [guess])
        let labelled = LabelledDocument(detected: detected, labels: version.labelled.labels)
        let normalized = NormalizedDocument(labelled: labelled, paragraphs: version.normalized.paragraphs)
        #expect(try found(SegmentedDocument(normalized: normalized, sentences: version.sentences, tokens: [])).isEmpty)
    }
}
