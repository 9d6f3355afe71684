import HexaplaCore
import Testing

@testable import HexaplaReport

@Suite("Shown text") struct ShownTextTests {
    @Test("The language of a text: the filed one with the script found, or the one it reads as")
    func languages() {
        var stray = SampleParagraph.body("Сведения.")
        stray.language = .russian
        let document = SampleDocument.make("a", .chinese, [.body("正文。"), stray], found: .simplifiedChinese)
        #expect(document.textLanguage(0) == .simplifiedChinese && document.textLanguage(1) == .russian)
        #expect(document.foreignLanguage(0) == nil && document.foreignLanguage(1) == .russian)
        #expect(document.textLanguage(99) == .simplifiedChinese && document.shownText(99).isEmpty)
    }

    @Test("Sentences are set together as the language does; what is out of range shows nothing")
    func sentences() {
        let english = SampleDocument.make("a", .english, [.body("One.", "Two.")])
        let chinese = SampleDocument.make("a", .chinese, [.body("一。", "二。")])
        #expect(english.shownText(ofSentences: 0..<2) == "One. Two.")
        #expect(chinese.shownText(ofSentences: 0..<2) == "一。二。")
        #expect(english.shownText(ofSentences: 1..<1) == nil && english.shownText(ofSentence: 9).isEmpty)
        #expect(english.textLanguage(ofSentence: 9) == .english && english.datelineEnd(9) == 0)
    }
}
