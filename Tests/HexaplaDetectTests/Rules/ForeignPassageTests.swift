import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaDetect

@Suite struct ForeignPassageTests {
    private let russian = "Старый порт был закрыт на зиму, и лодки лежали вверх дном на камнях."
    private let english = "We do not know why the lights went out, but the engineers are working on it."

    private func findings(_ text: String) throws -> [Finding] {
        let source = Sample.document([text])
        let guess = LanguageGuess(tag: .russian, confidence: 1)
        let document = DetectedDocument(source: source, language: guess, paragraphs: [guess])
        var options = DetectOptions()
        options.sureConfidence = 0.5
        let rule = ForeignPassage(detector: try TinyProfile.detector(), options: options, languages: TestLanguages.all)
        return rule.findings(document, 0, letters: 200)
    }

    @Test func findsASentenceLeftUntranslated() throws {
        let found = try findings("\(russian) \(english) \(russian)")
        #expect(found.map(\.code) == [.foreignPassage])
        let start = russian.utf8.count + 1
        #expect(found.first?.span == ByteRange(start, start + english.utf8.count))
        #expect(found.first?.message.contains("'en'") == true)
    }

    @Test(arguments: [
        "«The bridge was closed»", "(BBC News)", "«Alvena & Torrev Ltd.»",
        "«\(String("We do not know why the lights went out, they said."))»",
    ])
    func namesAndShortQuotationsAreNoFinding(quotation: String) throws {
        #expect(try findings("\(russian) \(quotation) \(russian)").isEmpty)
    }

    @Test func isQuietInOneLanguage() throws {
        #expect(try findings("\(russian) \(russian)").isEmpty)
    }
}
