import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct BreadcrumbRuleTests {
    @Test(arguments: [
        "Home > World > Health", "Inicio › Mundo › Salud y bienestar", "Главная → В мире → Здоровье",
        "Accueil » Monde » Santé",
        "首页 > 国际 > 卫生",
    ])
    func pathsThroughASite(text: String) {
        #expect(BreadcrumbRule.match(TestPage.line(text), TestPage.vocabulary(.english))?.kind == .navigation)
    }

    @Test(arguments: [
        "Ministers meet", "A > B", "5 > 4 > 3", "He said: «Non» to all.", "Home > World > Health.",
        "Port | Harbour | Sea", "",
    ])
    func otherLines(text: String) {
        #expect(BreadcrumbRule.match(TestPage.line(text), TestPage.vocabulary(.english)) == nil)
    }
}
