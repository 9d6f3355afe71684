import HexaplaICU

/// A dash and a small letter after the stop lead from speech to who spoke: "— Да! — сказал он".
struct SpeechDashRule: BoundaryRule {
    var id: String { "speechDash" }
    var reason: String { "A dash leads from what was said to who said it." }
    var scope: RuleScope { RuleScope(contents: [.dash]) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard text.kind(at: stop.next) == .dash, stop.isSpaced || stop.isClosed else { return nil }
        var at = text.after(stop.next)
        while text.kind(at: at) == .dash { at = text.after(at) }
        at = text.skipSpaces(from: at)
        while text.kind(at: at) == .open || text.kind(at: at) == .quote { at = text.after(at) }
        return text.kind(at: at) == .lower ? .goOn : nil
    }
}
