import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct HeadingRuleTests {
    static let heads: [(LanguageTag, String)] = [
        (.english, "Larger ships next spring"), (.arabic, "سفن أكبر في الربيع"), (.spanish, "Barcos más grandes"),
        (.russian, "Более крупные суда"), (.french, "De plus grands navires"), (.chinese, "更大的船只"),
    ]

    @Test(arguments: heads)
    func aShortLineBetweenParagraphs(language: LanguageTag, head: String) {
        let prose = TestPage.prose(language)
        let labels = TestPage.labels(language, [prose, prose, head, prose])
        #expect(labels.map(\.kind) == [.body, .body, .heading, .body])
    }

    @Test(arguments: [
        "- Larger ships", "• Ships", "larger ships", "The council agreed:", "“Larger ships”", "Ships will come.",
        "This line is far too long to head anything because it goes on and on without any stop at the end of it",
    ])
    func linesThatAreNoHeadings(text: String) {
        let prose = TestPage.prose(.english)
        #expect(!HeadingRule.matches(at: 1, in: TestPage.article([prose, text, prose])))
    }

    @Test func aGroupOfShortLinesIsAList() {
        let prose = TestPage.prose(.english)
        let labels = TestPage.labels(.english, [prose, prose, "Ships", "Quays", "Cranes", prose])
        #expect(labels[2...4].map(\.kind) == [.body, .body, .body])
    }

    @Test func nothingHeadsTheEnd() {
        let prose = TestPage.prose(.english)
        #expect(TestPage.labels(.english, [prose, prose, "Larger ships"]).map(\.kind) == [.body, .body, .body])
    }

    @Test func questionsMayHead() {
        let prose = TestPage.prose(.english)
        #expect(HeadingRule.matches(at: 1, in: TestPage.article([prose, "What comes next?", prose])))
        #expect(!HeadingRule.matches(at: 1, in: TestPage.article([prose, "He asked: what comes next?", prose])))
    }
}
