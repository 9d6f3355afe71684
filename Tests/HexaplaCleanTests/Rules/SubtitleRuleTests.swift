import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct SubtitleRuleTests {
    static let leads: [(LanguageTag, String, String)] = [
        (.english, "Port Merrow widens its channel", "The council says larger ships will come as soon as next spring"),
        (.arabic, "ميناء مرو يوسع قناته", "يقول المجلس إن سفنا أكبر ستصل في الربيع المقبل"),
        (.spanish, "Puerto Merrow amplía su canal", "El consejo espera barcos más grandes la próxima primavera"),
        (.russian, "Порт-Мерроу расширяет канал", "Совет ждёт более крупных судов уже будущей весной"),
        (.french, "Merrow élargit son chenal", "Le conseil attend de plus grands navires au printemps prochain"),
        (.chinese, "梅罗港拓宽航道", "委员会预计明年春天将有更大的船只到来"),
    ]

    @Test(arguments: leads)
    func oneSentenceBetweenTitleAndText(language: LanguageTag, title: String, lead: String) {
        let prose = TestPage.prose(language)
        let labels = TestPage.labels(language, [title, lead, prose, prose])
        #expect(labels.map(\.kind) == [.title, .title, .body, .body])
        #expect(labels[1].rule == "subtitle")
    }

    @Test func theDateMayStandBetween() {
        let prose = TestPage.prose(.english)
        let labels = TestPage.labels(.english, ["Port Merrow", "5 April 2018", "Larger ships will come", prose])
        #expect(labels.map(\.kind) == [.title, .furniture, .title, .body])
    }

    @Test func aListBelowTheTitleIsNoSubtitle() {
        let article = TestPage.article(["Port Merrow", "Ships", "Quays", "Cranes"])
        #expect(!SubtitleRule.matches(at: 1, in: article))
        #expect(!SubtitleRule.matches(at: 3, in: article))
    }
}
