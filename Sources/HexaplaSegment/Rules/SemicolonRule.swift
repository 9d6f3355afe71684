import HexaplaICU

/// A semicolon ends a sentence before a capital letter, in the languages the options name; elsewhere it ends nothing.
struct SemicolonRule: BoundaryRule {
    let id = "semicolon"
    let reason = "A semicolon ends a sentence only before a capital letter, where the options say so."

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .semicolon else { return nil }
        return stop.isSpaced && stop.contentClass == .upper ? .end : .goOn
    }
}
