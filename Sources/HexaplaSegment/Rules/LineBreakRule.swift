import HexaplaICU

/// A single line end before a small letter is a wrapped line; before anything else ICU ends a sentence.
struct LineBreakRule: BoundaryRule {
    var id: String { "lineBreak" }
    var reason: String { "A line end ends a sentence unless a small letter follows." }
    var scope: RuleScope { RuleScope(kinds: [.line]) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .line else { return nil }
        return stop.contentClass == .lower && !stop.isOpened && !stop.isInformal ? .goOn : .end
    }
}
