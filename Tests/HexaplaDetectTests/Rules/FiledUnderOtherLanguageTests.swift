import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaDetect

@Suite struct FiledUnderOtherLanguageTests {
    @Test(arguments: [
        (LanguageTag.english, LanguageTag.english, false), (.english, .spanish, true),
        (.chinese, .traditionalChinese, false),
        (.french, .undetermined, false), (.russian, .arabic, true),
    ])
    func comparesContentAndPlace(filed: LanguageTag, found: LanguageTag, isFound: Bool) {
        let document = DetectedDocument(
            source: Sample.document(["Text."], language: filed), language: LanguageGuess(tag: found, confidence: 1),
            paragraphs: [.unknown])
        let findings = FiledUnderOtherLanguage(languages: TestLanguages.all).findings(document)
        #expect(findings.map(\.code) == (isFound ? [.filedUnderOtherLanguage] : []))
        #expect(findings.allSatisfy { $0.message.contains("'\(filed)'") && $0.message.contains("'\(found)'") })
        #expect(findings.allSatisfy { $0.severity == .warning && $0.language == filed })
    }

    @Test(arguments: [(0.49, 0), (0.5, 1)])
    func anUnsureLanguageIsNotBelieved(confidence: Double, count: Int) {
        let document = DetectedDocument(
            source: Sample.document(["Text."], language: .french),
            language: LanguageGuess(tag: .spanish, confidence: confidence), paragraphs: [.unknown])
        #expect(FiledUnderOtherLanguage(languages: TestLanguages.all).findings(document).count == count)
    }
}
