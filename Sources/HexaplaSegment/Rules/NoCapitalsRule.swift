import HexaplaICU

/// Where a sentence of the paragraph starts with a small letter its writer uses no capitals, so that a small letter
/// after a full stop starts the next: "see you tomorrow. bring the map."
struct NoCapitalsRule: BoundaryRule {
    var id: String { "noCapitals" }
    var reason: String { "The writer uses no capital letters." }
    var scope: RuleScope { RuleScope(kinds: [.period], contents: [.lower], isSpaced: true, isClosed: false) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .period, stop.isSpaced, !stop.isClosed, stop.contentClass == .lower,
            stop.isInformal
        else { return nil }
        let word = stop.word
        guard text.scalarCount(word) > 2, text.kind(before: stop.start) == .lower,
            text.profile.abbreviations.match(text.bytes, stop: stop.start) == nil
        else { return nil }
        return .end
    }
}
