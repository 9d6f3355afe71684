import HexaplaICU

/// An agency between slashes belongs to the dateline before it: "MOSCOW, May 26. /TASS/."
struct AgencyRule: BoundaryRule {
    var id: String { "agency" }
    var reason: String { "The name of an agency belongs to the dateline." }
    var scope: RuleScope { RuleScope(kinds: [.period], contents: [.punctuation], isSpaced: true) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .period, stop.isSpaced, stop.next < text.bytes.count, text.bytes[stop.next] == 0x2F else {
            return nil
        }
        let end = min(text.bytes.count, stop.next + SegmentText.horizon)
        return text.bytes[(stop.next + 1)..<end].contains(0x2F) ? .goOn : nil
    }
}
