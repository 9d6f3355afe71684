import HexaplaCore
import Testing

@testable import HexaplaReport

@Suite("Finding guide") struct FindingGuideTests {
    @Test("Reads codes, passes over heads, empty and short lines")
    func reads() {
        let guide = FindingGuide(
            tsv:
                "code\tseverity\ttitle\ttext\n\nHX-A-001\tinfo\tTitle\tWhat\tto do.\r\nHX-A-002\tinfo\nHX-A-003\terror\tBare\n"
        )
        #expect(guide[FindingCode(rawValue: "HX-A-001")]?.title == "Title")
        #expect(guide[FindingCode(rawValue: "HX-A-001")]?.explanation == "What\tto do.")
        #expect(guide[FindingCode(rawValue: "HX-A-002")] == nil)
        #expect(guide[FindingCode(rawValue: "HX-A-003")]?.explanation.isEmpty == true)
        #expect(guide[FindingCode(rawValue: "code")] == nil && FindingGuide() == FindingGuide(tsv: ""))
    }
}
