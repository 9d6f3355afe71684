import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct DatelineRuleTests {
    private static let agencies = Agencies(TestPage.agencies)

    private func dateline(_ language: LanguageTag, _ text: String) -> String? {
        DatelineRule.find(Array(text.utf8), Self.agencies, TestPage.vocabulary(language)).map {
            LayeredText<Original>(text)[$0]
        }
    }

    @Test(arguments: [
        (LanguageTag.english, "MERROW, May 26. /TASS/.", " The council met."),
        (.english, "MERROW (Reuters) —", " The council met."),
        (.english, "PORT MERROW, May 26 (AFP) -", " The council met."),
        (.english, "MERROW, Norland —", "The council met."), (.english, "MERROW —", " The council met."),
        (.english, "MERROW, May 26 (Xinhua) --", " The council met."),
        (.russian, "МЕРРОУ, 26 мая. /ТАСС/.", " Совет собрался."), (.russian, "МЕРРОУ, 26 мая —", " Совет собрался."),
        (.arabic, "مرو 26 مايو (رويترز) -", " اجتمع المجلس."), (.arabic, "مرو - رويترز -", " اجتمع المجلس."),
        (.arabic, "مرو 26 مايو -", " اجتمع المجلس."), (.spanish, "Merrow, 26 may (EFE).-", " El consejo se reunió."),
        (.spanish, "MERROW, 26 de mayo (Xinhua) --", " El consejo se reunió."),
        (.french, "MERROW (AFP) –", " Le conseil s’est réuni."),
        (.french, "Merrow, 26 mai (Reuters) -", " Le conseil."),
    ])
    func found(language: LanguageTag, head: String, text: String) {
        #expect(dateline(language, head + text) == head)
    }

    @Test(arguments: [
        (LanguageTag.english, "The council met in Merrow on May 26 (Reuters reported) and agreed."),
        (.english, "On May 26, 2018 the council - all of it - met."), (.english, "Reuters said the port was shut."),
        (.english, "UN - the council met."), (.russian, "Совет порта — главный орган города."), (.english, ""),
        (.arabic, "اجتمع المجلس في مرو - كما قيل - أمس."), (.spanish, "El consejo — todo él — se reunió."),
        (.french, "Le conseil – tout entier – s’est réuni."), (.english, "MERROW"),
    ])
    func notFound(language: LanguageTag, text: String) {
        #expect(dateline(language, text) == nil)
    }

    @Test func theKindStaysBody() {
        let text = "MERROW, May 26. /TASS/. " + TestPage.prose(.english)
        let label = TestPage.labels(.english, ["Port Merrow", text, TestPage.prose(.english)])[1]
        #expect(label.kind == .body)
        #expect(label.dateline == ByteRange(0, 23))
    }

    @Test func openingQuotesBelongToTheText() {
        #expect(dateline(.english, "MERROW (Reuters) - \"We met,\" she said.") == "MERROW (Reuters) -")
    }
}
