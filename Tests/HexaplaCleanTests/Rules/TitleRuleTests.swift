import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaClean

@Suite struct TitleRuleTests {
    static let titles: [(LanguageTag, String)] = [
        (.english, "Port Merrow widens its northern channel"), (.arabic, "ميناء مرو يوسع قناته الشمالية"),
        (.spanish, "Puerto Merrow amplía su canal del norte"), (.russian, "Порт-Мерроу расширяет северный канал"),
        (.french, "Le port de Merrow élargit son chenal du nord"), (.chinese, "梅罗港拓宽北部航道"),
    ]

    @Test(arguments: titles)
    func aShortLineWithoutStop(language: LanguageTag, title: String) {
        let prose = TestPage.prose(language)
        #expect(TestPage.labels(language, [title, prose, prose]).map(\.kind) == [.title, .body, .body])
    }

    @Test(arguments: titles)
    func aShortSentenceAboveTheDate(language: LanguageTag, title: String) {
        let stop = language == .chinese ? "。" : "."
        let prose = TestPage.prose(language)
        let labels = TestPage.labels(language, [title + stop, "2018/04/05", prose])
        #expect(labels.map(\.kind) == [.title, .furniture, .body])
    }

    @Test(arguments: LanguageTag.six)
    func runningTextIsNoTitle(language: LanguageTag) {
        let prose = TestPage.prose(language)
        #expect(TestPage.labels(language, [prose, prose]).map(\.kind) == [.body, .body])
    }

    @Test(arguments: [
        "- First point of the list", "and then the port closed", "The council agreed on this:",
        "Ships come. Quays stay.",
    ])
    func linesThatAreNoTitles(text: String) {
        #expect(!TitleRule.matches(TestPage.article([text, TestPage.prose(.english)])))
    }

    @Test func nothingBelowMeansNoTitle() {
        #expect(!TitleRule.matches(TestPage.article(["Port Merrow"])))
        #expect(!TitleRule.matches(TestPage.article([])))
    }

    @Test(arguments: [
        ("Who pays for it?", true), ("Dr. No sails.", true), ("The port is shut. Who pays?", false), ("谁来付款？", true),
        ("港口关闭。谁来付款？", false), ("", false),
    ])
    func singleSentences(text: String, isSingle: Bool) {
        #expect(SentenceCount.isSingle(TestPage.line(text)) == isSingle)
    }
}
