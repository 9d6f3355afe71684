import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaClean

@Suite struct FurnitureRuleTests {
    @Test func eachRuleHasItsOwnName() {
        let ids = FurnitureRules.simple.map { $0.id } + [MixedRule.id, SwitcherRun.id]
        #expect(Set(ids).count == ids.count)
    }

    @Test(arguments: ["“Print”", "\"English | Русский | 中文\"", "«Печать»"])
    func quotedLinesAreText(text: String) {
        #expect(FurnitureRules.match(TestPage.line(text), TestPage.vocabulary(.russian)) == nil)
    }

    @Test(arguments: LanguageTag.six)
    func runningTextMatchesNoRule(language: LanguageTag) {
        #expect(FurnitureRules.match(TestPage.line(TestPage.prose(language)), TestPage.vocabulary(language)) == nil)
    }
}
