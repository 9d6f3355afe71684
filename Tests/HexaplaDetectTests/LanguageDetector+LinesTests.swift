import HexaplaCore
import Testing

@testable import HexaplaDetect

@Suite struct LanguageDetectorLinesTests {
    private static let list = "عربي Español Русский Français 简体中文"

    @Test func eachWordOfAListHasItsLanguage() throws {
        let text = LayeredText<Original>("  \(Self.list)\n")
        let spans = try TinyProfile.detector().labelledSpans(in: text)
        #expect(spans.count == 5)
        #expect(spans.first?.range.start == 0)
        #expect(spans.last?.range.end == text.count)
        #expect(spans.first?.guess.tag.base == .arabic)
        #expect(spans[2].guess.tag.base == .russian)
        #expect(spans[4].guess.tag.base == .chinese)
    }

    @Test func textAroundAListIsLabelledAsEver() throws {
        let detector = try TinyProfile.detector()
        let sentence = TinyProfile.sentences.first { $0.label == "eng" }?.text ?? ""
        let whole = "\(sentence)\n\(Self.list)\n\(sentence)"
        let spans = detector.labelledSpans(in: LayeredText(whole))
        #expect(spans.count == 7)
        #expect(spans.first?.guess.tag == .english && spans.last?.guess.tag == .english)
        for (left, right) in zip(spans, spans.dropFirst()) { #expect(left.range.end == right.range.start) }
        #expect(spans.last?.range.end == whole.utf8.count)
    }

    @Test(arguments: [
        "", "x", "\n\n", "One line.\nAnother line.", "Мост у скалы Torvald (托瓦) построен давно и стоит крепко",
    ])
    func textWithoutAListIsLabelledAsEver(text: String) throws {
        let detector = try TinyProfile.detector()
        let text = LayeredText<Original>(text)
        #expect(detector.labelledSpans(in: text) == detector.spans(in: text))
    }
}
