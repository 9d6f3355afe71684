import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct MixedRuleTests {
    @Test(arguments: [
        ("5 April 2018 | Print", FurnitureClass.date), ("Home » 05.04.2018", .navigation),
        ("Source: Merrow Gazette | 5 April 2018", .label), ("Print • press@merrow.example", .print),
    ])
    func partsOfDifferentSorts(text: String, kind: FurnitureClass) {
        #expect(
            MixedRule.match(TestPage.line(text), TestPage.vocabulary(.english), partMatch: FurnitureRules.simpleMatch)?
                .kind
                == kind)
    }

    @Test(arguments: ["5 April 2018 | Harbour", "5 April 2018", "Harbour | Port", ""])
    func everyPartMustBeFurniture(text: String) {
        #expect(
            MixedRule.match(TestPage.line(text), TestPage.vocabulary(.english), partMatch: FurnitureRules.simpleMatch)
                == nil
        )
    }

    @Test func namesKeepTheirPlaceInTheWholeLine() {
        let text = "5 April 2018 | Русский, English | Print"
        let match = MixedRule.match(
            TestPage.line(text), TestPage.vocabulary(.english), partMatch: FurnitureRules.simpleMatch)
        #expect(match?.names.map { LayeredText<Original>(text)[$0.range] } == ["Русский", "English"])
    }
}
