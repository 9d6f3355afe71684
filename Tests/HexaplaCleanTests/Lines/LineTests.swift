import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaClean

@Suite struct LineTests {
    @Test(arguments: [("abc", 3), ("中文", 4), ("йод", 3), ("مرو", 3), ("", 0), ("😀", 2)])
    func widths(text: String, width: Int) {
        #expect(TestPage.line(text).width == width)
    }

    @Test(arguments: LanguageTag.six)
    func runningTextIsProse(language: LanguageTag) {
        #expect(TestPage.line(TestPage.prose(language)).isProse)
        #expect(!TestPage.line("Merrow").isProse)
    }

    @Test func longParagraphsHaveNoWords() {
        let line = TestPage.line(String(repeating: "a ", count: 400))
        #expect(line.tokens.isEmpty && line.folded.isEmpty && line.width == 800)
    }

    @Test func foldedTextHasSingleSpaces() {
        #expect(TestPage.line("A\u{A0} \n B").folded == ["a", " ", "b"])
    }

    @Test func nastyParagraphsAreQuick() {
        let marks = "a" + String(repeating: "\u{301}", count: 100_000)
        #expect(TestPage.line(marks).ending == .none)
        #expect(TestPage.line(String(repeating: "x", count: 2_000_000)).width == 2_000_000)
    }
}
