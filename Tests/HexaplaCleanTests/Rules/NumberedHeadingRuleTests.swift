import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct NumberedHeadingRuleTests {
    static let heads: [(LanguageTag, String)] = [
        (.english, "2. Outlook for the port"), (.english, "IV. Results"), (.arabic, "2. آفاق الميناء"),
        (.arabic, "٢) آفاق الميناء"), (.spanish, "3) Perspectivas del puerto"), (.russian, "2. Перспективы порта"),
        (.french, "III. Perspectives du port"), (.chinese, "第二章 港口前景"), (.chinese, "三、 港口前景"),
    ]

    @Test(arguments: heads)
    func numberAndWords(language: LanguageTag, head: String) {
        let prose = TestPage.prose(language)
        let labels = TestPage.labels(language, [prose, prose, head, prose])
        #expect(labels[2].kind == .heading)
        #expect(labels[2].rule == "numbered-heading")
    }

    @Test func itemsOfAListAreNoHeadings() {
        let prose = TestPage.prose(.english)
        let labels = TestPage.labels(.english, [prose, prose, "1. Ships", "2. Quays", "3. Cranes", prose])
        #expect(labels[2...4].map(\.kind) == [.body, .body, .body])
    }

    @Test(arguments: [
        ("2. Outlook", true), ("2) Outlook", true), ("IV. Results", true), ("第三节 前景", true), ("2018 budget", false),
        ("2018. Budget", false), ("Outlook 2.", false), ("第三天", false), ("", false),
    ])
    func numbers(text: String, hasNumber: Bool) {
        #expect(NumberedHeadingRule.hasNumber(TestPage.line(text)) == hasNumber)
    }
}
