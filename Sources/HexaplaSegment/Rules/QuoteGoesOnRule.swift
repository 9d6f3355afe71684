import HexaplaICU

/// A small letter after a closing mark goes on with the sentence around it: "“Stop!” he said".
struct QuoteGoesOnRule: BoundaryRule {
    let id = "quoteGoesOn"
    let reason = "The sentence goes on with a small letter after the closing mark."

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.isClosed, stop.contentClass == .lower else { return nil }
        return .goOn
    }
}
