import HexaplaICU

/// A semicolon ends a sentence before a capital letter, in the languages the options name; elsewhere it ends nothing.
struct SemicolonRule: BoundaryRule {
    var id: String { "semicolon" }
    var reason: String { "A semicolon ends a sentence only before a capital letter, where the options say so." }
    var scope: RuleScope { RuleScope(kinds: [.semicolon]) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .semicolon else { return nil }
        return stop.isSpaced && stop.contentClass == .upper ? .end : .goOn
    }
}
