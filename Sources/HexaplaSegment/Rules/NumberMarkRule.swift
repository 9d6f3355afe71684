import HexaplaICU

/// A full stop between digits is a decimal or grouping mark, or part of a date or a number: "3.5", "05.04.2018".
struct NumberMarkRule: BoundaryRule {
    var id: String { "numberMark" }
    var reason: String { "The stop is part of a number." }
    var scope: RuleScope { RuleScope(kinds: [.period], contents: [.digit], isSpaced: false) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .period, stop.next == stop.end, text.kind(at: stop.end) == .digit else { return nil }
        let before = text.kind(before: stop.start)
        return before == .digit || before == .space || stop.start == 0 ? .goOn : nil
    }
}
