import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct PageCounterRuleTests {
    @Test(arguments: ["- 3 -", "2/12", "1 2 3 4 »", "[1] [2] [3]", "1 2 3 … 10", "第2页 共5页", "共5頁", "— 12 —"])
    func counters(text: String) {
        #expect(PageCounterRule.match(TestPage.line(text), TestPage.vocabulary(.chinese))?.reach == .edge)
    }

    @Test(arguments: ["2018", "12/2", "3 2 1", "7 8 9", "1 2", "Page one", "第2章", "5 - 3", ""])
    func otherLines(text: String) {
        #expect(PageCounterRule.match(TestPage.line(text), TestPage.vocabulary(.chinese)) == nil)
    }
}
