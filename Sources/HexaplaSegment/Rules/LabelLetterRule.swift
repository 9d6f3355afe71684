import HexaplaICU

/// A single letter behind the noun it counts, as in "vitamin C", or at the end of "A to B", is no initial.
struct LabelLetterRule: BoundaryRule {
    var id: String { "labelLetter" }
    var reason: String { "The letter counts the noun before it and is no initial." }
    var scope: RuleScope {
        RuleScope(kinds: [.period], contents: [.upper, .letter, .han], isSpaced: true, isClosed: false)
    }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .period, stop.isSpaced, !stop.isClosed,
            stop.contentClass == .upper || stop.contentClass == .letter || stop.contentClass == .han
        else { return nil }
        let letter = stop.word
        guard text.scalarCount(letter) == 1, isSpace(before: letter.lowerBound, text),
            !text.isInitial(text.word(from: stop.content))
        else { return nil }
        let noun = text.word(before: text.skipSpaces(backFrom: letter.lowerBound))
        if text.profile.isLabel(text.bytes, noun) || text.profile.isLabel(text.bytes, noun.lowerBound..<stop.start) {
            return .end
        }
        return isRange(before: noun, text) && text.kind(at: letter.lowerBound) == .upper ? .end : nil
    }

    private func isSpace(before index: Int, _ text: SegmentText) -> Bool { text.kind(before: index) == .space }

    /// Whether a short word stands between two single capital letters.
    private func isRange(before word: Range<Int>, _ text: SegmentText) -> Bool {
        guard !word.isEmpty, text.scalarCount(word) <= 3, text.kind(at: word.lowerBound) != .upper,
            isSpace(before: word.lowerBound, text)
        else { return false }
        let first = text.word(before: text.skipSpaces(backFrom: word.lowerBound))
        return text.scalarCount(first) == 1 && text.kind(at: first.lowerBound) == .upper
    }
}
