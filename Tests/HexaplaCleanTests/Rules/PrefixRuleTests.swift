import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct PrefixRuleTests {
    @Test(arguments: [
        (LanguageTag.english, "Source: Merrow Gazette", FurnitureClass.label),
        (.english, "© 2019 Port of Merrow", .copyright), (.english, "All rights reserved. No copies.", .copyright),
        (.arabic, "المصدر: صحيفة مرو", .label), (.arabic, "جميع الحقوق محفوظة © ميناء مرو", .copyright),
        (.spanish, "Fuente: Gaceta de Merrow", .label), (.spanish, "TODOS LOS DERECHOS RESERVADOS, 2019", .copyright),
        (.russian, "Источник: газета Мерроу", .label), (.russian, "Все права защищены. 2019", .copyright),
        (.french, "Source\u{A0}: Gazette de Merrow", .label), (.french, "Tous droits réservés. 2019", .copyright),
        (.chinese, "来源：梅罗日报", .label), (.chinese, "版权所有，不得转载。", .copyright),
    ])
    func listedBeginnings(language: LanguageTag, text: String, kind: FurnitureClass) {
        let match = PrefixRule.match(TestPage.line(text), TestPage.vocabulary(language))
        #expect(match?.kind == kind)
        #expect(match?.reach == .anywhere)
    }

    @Test(arguments: [
        "Copyright law is old", "Sources close to the council spoke", "Published authors met in Merrow",
        "Time: the council, the port and all its clerks have far too little of it now, she said.",
    ])
    func sentencesThatBeginLikeThatAreText(text: String) {
        #expect(PrefixRule.match(TestPage.line(text), TestPage.vocabulary(.english)) == nil)
    }

    @Test func aPhraseThatRunsOnIsBelievedBelowTheTextOnly() {
        let text = "When using materials from this site a link is needed"
        #expect(PrefixRule.match(TestPage.line(text), TestPage.vocabulary(.english))?.reach == .tail)
        let prose = TestPage.prose(.english)
        #expect(TestPage.labels(.english, [text, prose, prose]).map(\.kind) == [.title, .body, .body])
        #expect(TestPage.labels(.english, [prose, prose, text])[2].furniture == .copyright)
    }

    @Test func longLinesAreText() {
        let text = "Source: " + String(repeating: "harbour ", count: 30)
        #expect(PrefixRule.match(TestPage.line(text), TestPage.vocabulary(.english)) == nil)
    }
}
