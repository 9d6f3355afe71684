import Foundation
import HexaplaCore
import HexaplaNormalize
import HexaplaTesting
import Testing

@Suite struct NormalizeStageTests {
    @Test(arguments: LanguageTag.six)
    func keepsTheContract(language: LanguageTag) {
        for paragraphs in [[], ["Text."], ["a\u{202E}b", "\u{FEFF}", "٣ Ё 國", oddText(seed: 7, length: 500)]] {
            let document = DocumentFactory.labelled(paragraphs, language: language)
            #expect(StageContract.violations(of: NormalizeStage(), on: document) == [])
        }
    }

    @Test func theOutputSurvivesCoding() throws {
        let document = DocumentFactory.labelled(["Ё\nﻻ e\u{301}"], language: .russian)
        let value = try NormalizeStage().run(document).value
        let data = try JSONEncoder().encode(value)
        #expect(try JSONDecoder().decode(NormalizedDocument.self, from: data) == value)
    }

    @Test func theParagraphsLanguageDecides() throws {
        let labelled = DocumentFactory.labelled(["中\n国", "中\n国"], language: .english)
        let languages = [LanguageGuess(tag: .chinese, confidence: 1), .unknown]
        let detected = DetectedDocument(
            source: labelled.detected.source, language: labelled.detected.language, paragraphs: languages)
        let document = LabelledDocument(detected: detected, labels: labelled.labels)
        #expect(try NormalizeStage().run(document).value.paragraphs.map(\.text.string) == ["中国", "中 国"])
    }

    @Test func optionsHaveDefaults() throws {
        let options = try JSONDecoder().decode(NormalizeOptions.self, from: Data("{}".utf8))
        #expect(options == NormalizeOptions())
        #expect(Set(NormalizeOptions.ruleIDs).count == NormalizeOptions.ruleIDs.count)
    }

    @Test(arguments: [
        String(repeating: "a\u{301}", count: 1) + String(repeating: "\u{301}\u{323}", count: 50_000),
        String(repeating: "x", count: 1_000_000), String(repeating: "\u{202E}\u{200B}", count: 100_000),
        String(repeating: " \n", count: 100_000) + "x", String(repeating: "ﻻ\u{64E}", count: 50_000),
    ])
    func nastyTextKeepsItsMaps(text: String) throws {
        let paragraph = try layers(text, .arabic)
        #expect(paragraph.map.fromCount == paragraph.text.count)
        #expect(paragraph.map.toEnd == text.utf8.count)
        #expect(paragraph.foldedMap.fromCount == paragraph.folded.count)
        #expect(paragraph.foldedMap.toEnd == paragraph.text.count)
        #expect(String(validating: paragraph.folded.utf8, as: UTF8.self) != nil)
    }
}
