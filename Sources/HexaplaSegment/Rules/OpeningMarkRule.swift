import HexaplaICU

/// An opening mark right after a stop belongs to the next sentence: 。“ and 。《.
struct OpeningMarkRule: BoundaryRule {
    let id = "openingMark"
    let reason = "The opening mark belongs to the next sentence."

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .wide || stop.kind == .strong || stop.kind == .period, stop.isOpened else { return nil }
        let opener = text.kind(at: stop.next)
        return opener == .open || opener == .quote ? (stop.isProposed ? .end : nil) : nil
    }
}
