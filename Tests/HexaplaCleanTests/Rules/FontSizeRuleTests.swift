import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct FontSizeRuleTests {
    @Test(arguments: ["A A A", "A+ A-", "А А А", "a | A", "A A+ A++", "Aa AA"])
    func widgets(text: String) {
        let match = FontSizeRule.match(TestPage.line(text), TestPage.vocabulary(.english))
        #expect(match?.kind == .share)
    }

    @Test(arguments: ["A", "A B A", "A A Smith", "Aha", "", "1 1 1"])
    func otherLines(text: String) {
        #expect(FontSizeRule.match(TestPage.line(text), TestPage.vocabulary(.english)) == nil)
    }
}
