import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct AddressRuleTests {
    @Test(arguments: [
        "https://merrow.example/news/1", "www.merrow.example", "press@merrow.example",
        "www.merrow.example | press@merrow.example", "HTTP://MERROW.EXAMPLE",
    ])
    func addresses(text: String) {
        #expect(AddressRule.match(TestPage.line(text), TestPage.vocabulary(.english))?.kind == .navigation)
    }

    @Test(arguments: ["See www.merrow.example", "@harbour", "merrow", "a@b", "www.", ""])
    func otherLines(text: String) {
        #expect(AddressRule.match(TestPage.line(text), TestPage.vocabulary(.english)) == nil)
    }
}
