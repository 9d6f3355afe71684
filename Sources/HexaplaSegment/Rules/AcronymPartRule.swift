import HexaplaICU

/// A stop between single letters is part of an abbreviation of letters: "U.S.", "т.е.", "و.م.أ".
struct AcronymPartRule: BoundaryRule {
    var id: String { "acronymPart" }
    var reason: String { "The stop is part of an abbreviation made of letters." }
    var scope: RuleScope { RuleScope(kinds: [.period], isSpaced: false) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .period, stop.next == stop.end, text.kind(at: stop.end).isLetter,
            text.kind(at: stop.end) != .han
        else { return nil }
        let before = stop.word
        let after = text.word(from: stop.end)
        let beforeCount = text.scalarCount(before)
        let afterCount = text.scalarCount(after)
        let goesOn = after.upperBound < text.bytes.count && text.bytes[after.upperBound] == 0x2E
        if beforeCount == 1, afterCount <= 2 || goesOn && afterCount <= 4 { return .goOn }
        return beforeCount <= 4 && afterCount == 1 && goesOn ? .goOn : nil
    }
}
