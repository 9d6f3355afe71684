import HexaplaICU

/// A small letter after a full stop or an ellipsis goes on with the sentence.
struct LowerCaseRule: BoundaryRule {
    let id = "lowerCase"
    let reason = "A small letter follows."

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.contentClass == .lower, stop.kind == .period || stop.kind == .ellipsis else { return nil }
        return .goOn
    }
}
