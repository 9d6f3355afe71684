import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaClean

@Suite struct SwitcherRuleTests {
    @Test(arguments: [
        ("عربي Español Русский Français 简体中文", ["ar", "es", "ru", "fr", "zh-Hans"]),
        ("English | العربية | Français", ["en", "ar", "fr"]), ("EN · RU · FR", ["en", "ru", "fr"]),
        ("Русский / English", ["ru", "en"]), ("中文 English 日本語", ["zh", "en", "ja"]),
        ("Inglés, Árabe, Chino", ["en", "ar", "zh"]), ("По-русски\u{A0}•\u{A0}In English", ["ru", "en"]),
        ("ENGLISH » ESPAÑOL » ESPANOL", ["en", "es", "es"]), ("中文 (繁體) | English", ["zh-Hant", "en"]),
    ])
    func namesInOrder(text: String, codes: [String]) {
        let match = SwitcherRule.match(TestPage.line(text), TestPage.vocabulary(.english))
        #expect((match?.names ?? []).map(\.language.code) == codes)
    }

    @Test(arguments: LanguageTag.six)
    func oneLineWorksOnPagesOfAllLanguages(language: LanguageTag) {
        let text = "عربي Español Русский Français 简体中文"
        let labels = TestPage.labels(language, [text, TestPage.prose(language), TestPage.prose(language)])
        #expect(labels[0].furniture == .switcher)
        #expect(labels[0].rule == "switcher")
    }

    @Test(arguments: ["English and French", "The Russian version", "Spanish", "Chinese, Russian talks", "", "中法关系"])
    func otherLinesAreNone(text: String) {
        #expect(SwitcherRule.match(TestPage.line(text), TestPage.vocabulary(.english)) == nil)
    }

    @Test func rangesHoldTheNames() {
        let text = "عربي | Français | 简体中文"
        let match = SwitcherRule.match(TestPage.line(text), TestPage.vocabulary(.french))
        let original = LayeredText<Original>(text)
        #expect(match?.names.map { original[$0.range] } == ["عربي", "Français", "简体中文"])
    }

    @Test func twoNamesAreBelievedAtTheEdgeOnly() {
        let vocabulary = TestPage.vocabulary(.english)
        #expect(SwitcherRule.match(TestPage.line("English | Русский"), vocabulary)?.reach == .edge)
        #expect(SwitcherRule.match(TestPage.line("English | Русский | 中文"), vocabulary)?.reach == .anywhere)
    }
}
