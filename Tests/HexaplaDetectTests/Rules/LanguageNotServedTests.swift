import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaDetect

@Suite struct LanguageNotServedTests {
    private func findings(_ tag: LanguageTag, paragraphs: [String] = ["Text."]) -> [Finding] {
        let source = Sample.document(paragraphs)
        return LanguageNotServed(languages: TestLanguages.all).findings(
            DetectedDocument(
                source: source, language: LanguageGuess(tag: tag, confidence: 1),
                paragraphs: source.paragraphs.map { _ in .unknown }))
    }

    @Test(arguments: LanguageTag.six + [.traditionalChinese])
    func theSixAreServed(tag: LanguageTag) {
        #expect(findings(tag).isEmpty)
    }

    @Test func othersAreAnError() throws {
        let ukrainian = try #require(LanguageTag("uk"))
        #expect(findings(ukrainian).map(\.severity) == [.error])
        #expect(findings(ukrainian).first?.message.contains("'uk'") == true)
        #expect(findings(.undetermined).map(\.code) == [.languageNotServed])
    }

    @Test func anEmptyDocumentIsLeftToTheReader() {
        #expect(findings(.undetermined, paragraphs: []).isEmpty)
    }
}
