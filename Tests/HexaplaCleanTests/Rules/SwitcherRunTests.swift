import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaClean

@Suite struct SwitcherRunTests {
    private func runs(_ lines: [String], beside: [Int] = []) -> [Int: FurnitureMatch] {
        let other = FurnitureMatch(rule: "x", kind: .navigation, reach: .anywhere)
        return SwitcherRun.matches(
            lines.map(TestPage.line), beside: lines.indices.map { beside.contains($0) ? other : nil },
            TestPage.vocabulary(.english))
    }

    @Test func threeNamesAreARunAnywhere() {
        let found = runs(["A harbour", "English", "Русский", "中文", "More text"])
        #expect(found.keys.sorted() == [1, 2, 3])
        #expect(found.values.allSatisfy { $0.reach == .anywhere && $0.kind == .switcher })
    }

    @Test func twoNamesAreARunAtTheEdge() {
        #expect(runs(["English", "Français"]).values.allSatisfy { $0.reach == .edge })
        #expect(runs(["English", "Français"]).count == 2)
    }

    @Test func oneNameNeedsFurnitureBesideIt() {
        #expect(runs(["Print", "English", "Text"]).isEmpty)
        #expect(runs(["Print", "English", "Text"], beside: [0]).keys.sorted() == [1])
        #expect(runs(["English", "English"]).isEmpty)
    }

    @Test(arguments: LanguageTag.six)
    func aPageSpreadOverLines(language: LanguageTag) {
        let prose = TestPage.prose(language)
        let page = ["عربي", "Español", "Русский", prose, prose]
        let result = TestPage.stage().run(TestPage.document(language, page)).value
        #expect(result.labels.map(\.kind) == [.furniture, .furniture, .furniture, .body, .body])
        #expect(result.switcher.map(\.language.code) == ["ar", "es", "ru"])
        #expect(result.switcher.map(\.paragraph) == [0, 1, 2])
    }
}
