import HexaplaICU

/// An ellipsis before a space and a capital letter ends a sentence; U+2026 is no stop to ICU.
struct EllipsisRule: BoundaryRule {
    var id: String { "ellipsis" }
    var reason: String { "An ellipsis ends a sentence only before a space and a capital letter." }
    var scope: RuleScope { RuleScope(kinds: [.ellipsis]) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .ellipsis else { return nil }
        if stop.isSpaced, stop.contentClass == .upper, stop.start > stop.sentenceStart { return .end }
        if text.profile.hasNoCase, !stop.isClosed { return .goOn }
        return stop.isSpaced || stop.isClosed ? nil : .goOn
    }
}
