import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaDetect

@Suite struct ForeignParagraphTests {
    private func codes(_ document: String, _ paragraph: String, confidence: Double = 0.99, letters: Int = 80)
        -> [FindingCode]
    {
        let tag = { (code: String) in LanguageTag(code) ?? .undetermined }
        let detected = DetectedDocument(
            source: Sample.document(["First.", "Second."]), language: LanguageGuess(tag: tag(document), confidence: 1),
            paragraphs: [.unknown, LanguageGuess(tag: tag(paragraph), confidence: confidence)])
        let findings = ForeignParagraph(options: DetectOptions(), languages: TestLanguages.all).findings(
            detected, 1, letters: letters)
        #expect(findings.allSatisfy { $0.index == 1 && $0.span == ByteRange(8, 15) && $0.level == .paragraph })
        return findings.map(\.code)
    }

    @Test func reportsASureLongParagraph() {
        #expect(codes("fr", "en") == [.foreignParagraph])
        #expect(codes("fr", "pt") == [.foreignParagraph])
    }

    @Test func isQuietOtherwise() {
        #expect(codes("fr", "fr").isEmpty)
        #expect(codes("zh-Hans", "zh-Hant").isEmpty)
        #expect(codes("fr", "und").isEmpty)
        #expect(codes("uk", "ru").isEmpty)
        #expect(codes("fr", "en", confidence: 0.8).isEmpty)
        #expect(codes("fr", "en", letters: 20).isEmpty)
    }
}
