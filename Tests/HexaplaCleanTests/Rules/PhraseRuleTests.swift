import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaClean

@Suite struct PhraseRuleTests {
    @Test(arguments: [
        (LanguageTag.english, "Print | Share | A A A", FurnitureClass.print), (.english, "All news", .navigation),
        (.english, "SUGGEST TO A FRIEND\nPRINT", .share), (.arabic, "طباعة | مشاركة", .print),
        (.arabic, "جميع الأخبار", .navigation), (.spanish, "Imprimir · Compartir", .print),
        (.spanish, "COMPARTIR", .share), (.russian, "Печать | Поделиться", .print),
        (.russian, "Версия\u{A0}для печати", .print),
        (.french, "Imprimer > Partager", .print), (.french, "Imprimer.", .print), (.chinese, "打印 | 分享", .print),
        (.chinese, "返回首页", .navigation), (.chinese, "Print", .print),
        (.english, "Facebook • Twitter • Telegram", .share),
    ])
    func listedPhrases(language: LanguageTag, text: String, kind: FurnitureClass) {
        #expect(PhraseRule.match(TestPage.line(text), TestPage.vocabulary(language))?.kind == kind)
    }

    @Test(arguments: ["Print media grew", "Share of the harbour", "Home affairs | Budget", "Newsroom", "—", ""])
    func otherLines(text: String) {
        #expect(PhraseRule.match(TestPage.line(text), TestPage.vocabulary(.english)) == nil)
    }

    @Test func onePhraseIsBelievedAtTheEdgeOnly() {
        let vocabulary = TestPage.vocabulary(.english)
        #expect(PhraseRule.match(TestPage.line("Details"), vocabulary)?.reach == .edge)
        #expect(PhraseRule.match(TestPage.line("Print | Share"), vocabulary)?.reach == .anywhere)
        #expect(PhraseRule.match(TestPage.line("Suggest to a friend"), vocabulary)?.reach == .anywhere)
    }

    @Test(arguments: LanguageTag.six)
    func aSectionHeadInsideTheTextStays(language: LanguageTag) {
        let prose = TestPage.prose(language)
        #expect(TestPage.labels(language, [prose, prose, "Details", prose])[2].kind != .furniture)
        #expect(TestPage.labels(language, [prose, prose, prose, "Details"])[3].kind == .furniture)
    }

    @Test func namesBesidePhrasesAreKept() {
        let match = PhraseRule.match(TestPage.line("Print | Русский"), TestPage.vocabulary(.english))
        #expect(match?.names.map(\.language) == [.russian])
    }
}
