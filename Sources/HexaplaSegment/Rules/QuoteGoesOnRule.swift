import HexaplaICU

/// A small letter after a closing mark goes on with the sentence around it: "“Stop!” he said".
struct QuoteGoesOnRule: BoundaryRule {
    var id: String { "quoteGoesOn" }
    var reason: String { "The sentence goes on with a small letter after the closing mark." }
    var scope: RuleScope { RuleScope(contents: [.lower], isClosed: true) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.isClosed, stop.contentClass == .lower else { return nil }
        return .goOn
    }
}
