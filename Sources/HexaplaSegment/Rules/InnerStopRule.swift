import HexaplaICU

/// A stop with a letter or digit right behind it stands inside a name or number: "Node.js", "12.a", "Yahoo!-like".
struct InnerStopRule: BoundaryRule {
    var id: String { "innerStop" }
    var reason: String { "The stop stands inside a name or number." }
    var scope: RuleScope { RuleScope(kinds: [.period, .strong, .semicolon], isSpaced: false) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.next == stop.end, stop.kind == .period || stop.kind == .strong || stop.kind == .semicolon else {
            return nil
        }
        if stop.kind == .strong, text.kind(before: stop.start) == .han { return nil }
        switch text.kind(at: stop.next) {
        case .upper, .lower, .digit, .mark, .dash, .symbol: return .goOn
        case .punctuation: return .goOn
        default: return nil
        }
    }
}
