import HexaplaICU

/// An ellipsis alone in brackets stands for text left out, not for an end: "[...]", "(…)".
struct BracketedEllipsisRule: BoundaryRule {
    var id: String { "bracketedEllipsis" }
    var reason: String { "The ellipsis in brackets stands for text left out." }
    var scope: RuleScope { RuleScope(kinds: [.ellipsis], isClosed: true) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .ellipsis, stop.isClosed, stop.start > 0 else { return nil }
        let opener = text.bytes[stop.start - 1]
        return opener == 0x5B || opener == 0x28 ? .goOn : nil
    }
}
