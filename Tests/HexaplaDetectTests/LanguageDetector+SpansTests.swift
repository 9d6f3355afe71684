import HexaplaCore
import Testing

@testable import HexaplaDetect

@Suite struct LanguageDetectorSpansTests {
    private let mixed =
        "Старый порт был закрыт на зиму. «The old harbour was closed for the winter.» Мы не знаем, почему погас свет."

    @Test func labelsAQuotedSentence() throws {
        let text = LayeredText<Original>(mixed)
        let spans = try TinyProfile.detector().spans(in: text)
        try #require(spans.map(\.guess.tag) == [.russian, .english, .russian])
        #expect(text[spans[1].range].hasPrefix("«The old") && text[spans[1].range].hasSuffix(".»"))
    }

    @Test func spansCoverTheTextSideBySide() throws {
        let detector = try TinyProfile.detector()
        for text in TinyProfile.sentences.map(\.text) + [mixed, "x", "1. 2. 3.", "\"\"\"", "«»«»"] {
            let spans = detector.spans(in: LayeredText(text))
            #expect(spans.first?.range.start == 0)
            #expect(spans.last?.range.end == text.utf8.count)
            #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.range.end == $1.range.start })
            #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.guess.tag != $1.guess.tag })
        }
    }

    @Test func emptyTextHasNoSpans() throws {
        #expect(try TinyProfile.detector().spans(in: LayeredText("")).isEmpty)
    }

    @Test func shortPiecesTakeTheirNeighboursLabel() throws {
        let text = "The bridge was closed (ok). They do not know why."
        #expect(try TinyProfile.detector().spans(in: LayeredText(text)).map(\.guess.tag) == [.english])
    }

    @Test func confidenceStaysInBounds() throws {
        for span in try TinyProfile.detector().spans(in: LayeredText(mixed)) {
            #expect(span.guess.confidence > 0 && span.guess.confidence <= 1)
            #expect(span.letters > 0)
        }
    }

    @Test func wordsOfALineAreLabelledOneByOne() throws {
        let text = LayeredText<Original>("Мост 2024 石头\tالبيت ")
        let words = try TinyProfile.detector().wordSpans(in: text)
        #expect(words.map { text[$0.range] } == ["Мост", "石头", "البيت"])
        #expect(words.map(\.guess.tag.base) == [.russian, .chinese, .arabic])
    }
}
