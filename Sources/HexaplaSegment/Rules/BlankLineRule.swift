import HexaplaICU

/// A blank line ends whatever stands before it: a heading, a list item, a line of verse.
struct BlankLineRule: BoundaryRule {
    var id: String { "blankLine" }
    var reason: String { "A blank line follows." }
    var scope: RuleScope { RuleScope(isSpaced: true) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.next - stop.closeEnd > 1, text.lineEnds(in: stop.closeEnd..<stop.next) > 1 else { return nil }
        return .end
    }
}
