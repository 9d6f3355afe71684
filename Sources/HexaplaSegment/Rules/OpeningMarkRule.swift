import HexaplaICU

/// An opening mark right after a stop belongs to the next sentence: 。“ and 。《.
struct OpeningMarkRule: BoundaryRule {
    var id: String { "openingMark" }
    var reason: String { "The opening mark belongs to the next sentence." }
    var scope: RuleScope { RuleScope(kinds: [.wide, .strong, .period], isOpened: true) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .wide || stop.kind == .strong || stop.kind == .period, stop.isOpened else { return nil }
        let opener = text.kind(at: stop.next)
        return opener == .open || opener == .quote ? (stop.isProposed ? .end : nil) : nil
    }
}
