import HexaplaICU

/// An inverted mark after a stop starts the next sentence, also before a small letter.
struct InvertedMarkRule: BoundaryRule {
    var id: String { "invertedMark" }
    var reason: String { "An inverted question or exclamation mark follows." }
    var scope: RuleScope { RuleScope(kinds: [.period, .strong], contents: [.lower], isSpaced: true, isOpened: true) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.isSpaced, stop.kind == .period || stop.kind == .strong, stop.contentClass == .lower else {
            return nil
        }
        let mark = text.scalar(at: stop.next)
        guard mark == 0xBF || mark == 0xA1,
            stop.kind == .strong || text.profile.abbreviations.match(text.bytes, stop: stop.start) == nil
        else { return nil }
        return .end
    }
}
