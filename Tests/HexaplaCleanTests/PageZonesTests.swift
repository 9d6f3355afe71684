import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct PageZonesTests {
    /// One letter a line: `p` running text, `e` and `t` candidates for edge and tail, `a` furniture anywhere, `s` short.
    private func accepted(_ page: String) -> String {
        let reach: [Character: Reach] = ["e": .edge, "t": .tail, "a": .anywhere]
        let lines = page.enumerated().map { index, mark in
            TestPage.line(mark == "p" ? TestPage.prose(.english) : "Line \(index)")
        }
        let candidates = page.map { mark in
            reach[mark].map { FurnitureMatch(rule: "x", kind: .navigation, reach: $0) }
        }
        return String(PageZones(lines, candidates).accepted.map { $0 == nil ? "." : "x" })
    }

    @Test(arguments: [
        ("epp", "x.."), ("ppe", "..x"), ("pep", "..."), ("pap", ".x."), ("paep", ".xx."), ("peap", ".xx."),
        ("tpp", "..."), ("ppt", "..x"), ("seps", ".x.."), ("eeee", "xxxx"), ("", ""), ("peeap", ".xxx."),
        ("ptap", "..x."),
    ])
    func zones(page: String, expected: String) {
        #expect(accepted(page) == expected)
    }

    @Test func whatIsBelievedOnceIsBelievedAgain() {
        let prose = TestPage.line(TestPage.prose(.english))
        let line = TestPage.line("Details")
        let match = FurnitureMatch(rule: "x", kind: .navigation, reach: .edge)
        let zones = PageZones([line, prose, line, prose], [match, nil, match, nil])
        #expect(zones.accepted.map { $0 != nil } == [true, false, true, false])
    }
}
