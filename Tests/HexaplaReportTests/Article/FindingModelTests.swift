import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("Finding groups") struct FindingModelTests {
    @Test("A group has the guide's words and links to its places")
    func groups() {
        let tally = FindingTallyTests.tally(FindingTallyTests.findings)
        let guide = FindingGuide([
            FindingCode(rawValue: "HX-CHECK-002"): .init(title: "Number differs", explanation: "Compare.")
        ])
        let groups = FindingModel.groups(tally, guide: guide, root: "", .six)
        #expect(groups.map { $0.child(named: "severity") as? String } == ["error", "warning", "info"])
        #expect(groups[2].child(named: "groupTitle") as? String == "Number differs")
        #expect(groups[2].child(named: "groupLanguages") as? String == "French 9")
        #expect(groups[2].child(named: "groupMore") as? String == "6")
        let examples = groups[2].child(named: "examples") as? [PageModel]
        let place = examples?.first?.child(named: "place") as? PageModel
        #expect(place?.child(named: "href") as? String == "articles/a.html#p0")
        #expect(groups[0].child(named: "groupTitle") == nil)
    }
}
