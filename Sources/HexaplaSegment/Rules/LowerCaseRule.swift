import HexaplaICU

/// A small letter after a full stop or an ellipsis goes on with the sentence.
struct LowerCaseRule: BoundaryRule {
    var id: String { "lowerCase" }
    var reason: String { "A small letter follows." }
    var scope: RuleScope { RuleScope(kinds: [.period, .ellipsis], contents: [.lower]) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.contentClass == .lower, stop.kind == .period || stop.kind == .ellipsis else { return nil }
        return .goOn
    }
}
