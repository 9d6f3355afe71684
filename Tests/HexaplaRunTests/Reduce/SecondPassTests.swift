import HexaplaAlign
import HexaplaCore
import HexaplaLexicon
import Testing

@testable import HexaplaRun

@Suite struct SecondPassTests {
    @Test(arguments: [
        (100, 0, SecondPass.Reason.small), (150, 0, .unexplained), (300, 25, .small), (800, 25, .unexplained),
        (90_000, 44, .unexplained), (90_000, 45, .explained), (100, 90, .explained),
    ])
    func fewerLinksMustHaveMoreToTeach(links: Int, percent: Int, reason: SecondPass.Reason) {
        let figures = LexicalFigures(links: 9, words: 100, known: 100, explained: percent)
        #expect(SecondPass.reason(.auto, figures, expected: links) == reason)
        #expect(SecondPass.reason(.two, figures, expected: links) == .asked)
    }

    @Test(arguments: [Passes.two, .auto])
    func nothingTeachesNothing(asked: Passes) {
        #expect(SecondPass.reason(asked, LexicalFigures(), expected: 0) == .small)
    }

    @Test(arguments: [
        (SecondPass.Reason.asked, true), (.unexplained, true), (.explained, false), (.small, false),
    ])
    func reasonsSayYesOrNo(reason: SecondPass.Reason, isYes: Bool) {
        #expect(reason.isYes == isYes)
    }

    @Test func whatWasDecidedIsTold() {
        var record = PassRecord(asked: .auto)
        #expect(record.lines.isEmpty)
        record.languages["ru"] = PassRecord.Language(LexicalFigures(), .explained)
        record.languages["ar"] = PassRecord.Language(LexicalFigures(), .unexplained)
        #expect(record.lines.first?.hasPrefix("one pass") == true)
        record.languages["ar"]?.lexicon = "0"
        #expect(record.lines.first?.contains("ar") == true && record.lines.first?.contains("ru") == false)
    }
}
