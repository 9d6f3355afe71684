import HexaplaICU

/// A blank line ends whatever stands before it: a heading, a list item, a line of verse.
struct BlankLineRule: BoundaryRule {
    let id = "blankLine"
    let reason = "A blank line follows."

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.next - stop.closeEnd > 1, text.lineEnds(in: stop.closeEnd..<stop.next) > 1 else { return nil }
        return .end
    }
}
