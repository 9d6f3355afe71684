import Foundation
import HexaplaCore
import HexaplaNormalize
import HexaplaSegment
import HexaplaTesting
import Testing

@Suite struct SegmentStageTests {
    @Test(arguments: LanguageTag.six)
    func keepsTheContract(language: LanguageTag) throws {
        let paragraphs = [
            "One. Two! Ёлка? 中国。“好”", "heading", "l’État 1 250,5 kg. Vu.", "\u{FEFF}", "a\u{202E}b. C", " x ", "...",
            "١٢٫٥ في",
        ]
        let normalized = try NormalizeStage(languages: TestLanguages.all).run(
            DocumentFactory.labelled(paragraphs, language: language)
        ).value
        let stage = SegmentStage(languages: TestLanguages.all)
        #expect(StageContract.violations(of: stage, on: normalized) == [])
        #expect(StageContract.rangeViolations(in: try stage.run(normalized).value) == [])
        let empty = try NormalizeStage(languages: TestLanguages.all).run(
            DocumentFactory.labelled([], language: language)
        ).value
        #expect(try stage.run(empty).value.sentences.isEmpty)
    }

    @Test func tokensKnowTheirPlaceInBothLayers() throws {
        let document = try segmented(DocumentFactory.labelled(["L’Été, １２ 中国 ﻻ 3,5 Ёж"], language: .french)).value
        let paragraph = document.normalized.paragraphs[0]
        #expect(document.tokens.map { paragraph.text[$0.range] } == ["L’", "Été", "１２", "中国", "لا", "3,5", "Ёж"])
        #expect(document.tokens.map { paragraph.folded[$0.folded] } == ["l'", "été", "12", "中国", "لا", "3,5", "еж"])
        #expect(document.tokens.map(\.kind) == [.word, .word, .number, .han, .word, .number, .word])
        #expect(document.tokens.map(\.isCapitalized) == [true, true, false, false, false, false, true])
    }

    @Test func sentencesLeadBackToTheFile() throws {
        let document = try segmented(DocumentFactory.labelled(["Un.", "A b\nc. Deux trois."], language: .french)).value
        #expect(document.sentences.map { document.originalText(of: $0) } == ["Un.", "A b\nc.", "Deux trois."])
        #expect(
            document.sentences.map { document.span(of: $0) } == [ByteRange(0, 3), ByteRange(5, 11), ByteRange(12, 23)])
    }

    @Test func givenSentencesAreObeyedExactly() throws {
        let given = [["one. two", "Three four.", "five"], ["Mr.", "Doe"]]
        let document = try segmented(DocumentFactory.presegmented(given, language: .english)).value
        #expect(document.sentences.map { document.originalText(of: $0) } == given.flatMap { $0 })
    }

    @Test func aDatelineIsNotCut() throws {
        let text = "OSLO. 5 May. The king came. He left."
        let plain = DocumentFactory.labelled([text], language: .english)
        let label = ParagraphLabel(kind: .body, dateline: ByteRange(0, 12), rule: "given")
        let document = try segmented(LabelledDocument(detected: plain.detected, labels: [label])).value
        #expect(
            document.sentences.map { document.originalText(of: $0) } == ["OSLO. 5 May.", "The king came.", "He left."])
    }

    @Test func theParagraphsLanguageDecides() throws {
        let labelled = DocumentFactory.labelled(["l’ami", "l’ami", "l’ami"], language: .french)
        let guesses = [LanguageTag.english, .undetermined, .french].map { LanguageGuess(tag: $0, confidence: 1) }
        let detected = DetectedDocument(
            source: labelled.detected.source, language: labelled.detected.language, paragraphs: guesses)
        let document = try segmented(LabelledDocument(detected: detected, labels: labelled.labels)).value
        #expect((0..<3).map { document.sentences[$0].tokens.count } == [1, 2, 2])
    }

    @Test func theCountsTellWhatTheRulesDid() throws {
        let result = try segmented(DocumentFactory.labelled(["Mr. Doe (ROK).We came. 12 left."], language: .english))
        #expect(result.counts.input == 1)
        #expect(result.counts.output == 3)
        #expect(result.counts.reasons["refused.abbreviation"] == 1)
    }

    @Test func anEndlessSentenceIsFound() throws {
        let text = String(repeating: "word ", count: 5000) + "end"
        #expect(
            try segmented(DocumentFactory.labelled([text], language: .english)).findings.map(\.code) == [
                .endlessSentence
            ])
    }

    @Test(arguments: [
        String(repeating: "x", count: 1_000_000), "a" + String(repeating: "\u{301}", count: 100_000),
        String(repeating: "\u{202E}. ", count: 50_000), String(repeating: ".\"", count: 100_000),
        String(repeating: "(", count: 200_000) + ".", String(repeating: "中", count: 100_000),
        String(repeating: "1 000 ", count: 50_000), String(repeating: "! \u{1F600} ", count: 30_000),
        "." + String(repeating: " ", count: 200_000) + "x", String(repeating: "a.b@", count: 50_000),
    ])
    func nastyTextKeepsTheContract(text: String) throws {
        let document = try segmented(DocumentFactory.labelled([text], language: .russian)).value
        #expect(StageContract.rangeViolations(in: document) == [])
    }

    @Test(arguments: UInt64(0)..<40)
    func randomBytesKeepTheContract(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let bytes = (0..<600).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let text = String(decoding: bytes, as: UTF8.self)
        for language in LanguageTag.six {
            let document = try segmented(DocumentFactory.labelled([text, "." + text], language: language)).value
            #expect(StageContract.rangeViolations(in: document) == [])
        }
    }

    @Test func theOutputSurvivesCoding() throws {
        let value = try segmented(DocumentFactory.labelled(["Un. Deux ﻻ."], language: .french)).value
        #expect(try JSONDecoder().decode(SegmentedDocument.self, from: JSONEncoder().encode(value)) == value)
    }

    @Test func optionsHaveDefaults() throws {
        #expect(try JSONDecoder().decode(SegmentOptions.self, from: Data("{}".utf8)) == SegmentOptions())
        #expect(Set(SegmentOptions.ruleIDs).count == SegmentOptions.ruleIDs.count)
    }
}
