import HexaplaICU

/// A sentence that starts without a space after the stop: "(NATO).We", "came.They", "المدينة.وقال".
struct MissingSpaceRule: BoundaryRule {
    var id: String { "missingSpace" }
    var reason: String { "The next sentence starts without a space." }
    var scope: RuleScope {
        RuleScope(kinds: [.period, .strong], contents: [.upper, .letter, .han], isSpaced: false, isOpened: false)
    }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard !stop.isSpaced, stop.kind == .period || stop.kind == .strong, !stop.isOpened,
            startsSentence(stop, text)
        else { return nil }
        let last = text.kind(before: stop.start)
        if stop.isClosed || last == .close || last == .quote { return .end }
        let word = stop.word
        if last == .digit { return text.scalarCount(word) > 1 ? .end : nil }
        guard last == .lower || last == .letter || last == .han || last == .mark else { return nil }
        let isAbbreviation = text.profile.abbreviations.match(text.bytes, stop: stop.start) != nil
        guard text.scalarCount(word) > 2, !isAbbreviation else { return nil }
        let isName = text.kind(at: word.lowerBound) == .upper
        return !isName || text.isStarterNext(stop) ? .end : nil
    }

    /// Whether what follows looks like the start of a sentence: a capital before a small letter, a one-letter word, or
    /// two letters without case.
    private func startsSentence(_ stop: Stop, _ text: SegmentText) -> Bool {
        let word = text.word(from: stop.next)
        switch text.kind(at: stop.next) {
        case .upper:
            let second = text.after(stop.next)
            if second == word.upperBound { return text.kind(at: second) == .space }
            return text.kind(at: second) == .lower
        case .letter: return text.scalarCount(word) > 2
        case .han: return true
        default: return false
        }
    }
}
