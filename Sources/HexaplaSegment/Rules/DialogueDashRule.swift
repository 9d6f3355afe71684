import HexaplaICU

/// A dash and a capital letter after a stop start the next speaker's turn.
///
/// "— Нет. — Да!" is two sentences; ICU goes on at a dash.
struct DialogueDashRule: BoundaryRule {
    var id: String { "dialogueDash" }
    var reason: String { "A dash starts the next turn of a dialogue." }
    var scope: RuleScope { RuleScope(contents: [.dash], isSpaced: true) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.isSpaced, text.kind(at: stop.next) == .dash,
            stop.kind != .period || !text.isCapitalLetter(stop.word)
        else { return nil }
        var at = text.after(stop.next)
        while text.kind(at: at) == .dash { at = text.after(at) }
        at = text.skipSpaces(from: at)
        while text.kind(at: at) == .open || text.kind(at: at) == .quote { at = text.after(at) }
        return text.kind(at: at) == .upper ? .end : nil
    }
}
