import HexaplaCore
import HexaplaICU

/// A sentence may start with a number or a sign of money; ICU sees none there when a small letter comes later:
/// "The talks ended. 12 delegates stayed."
struct NumberStartRule: BoundaryRule {
    var id: String { "numberStart" }
    var reason: String { "The next sentence starts with a number or an amount." }
    var scope: RuleScope { RuleScope(kinds: [.period], contents: [.digit, .symbol], isSpaced: true) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .period, stop.isSpaced,
            stop.contentClass == .digit || stop.contentClass == .symbol && startsAmount(stop, text)
        else { return nil }
        if stop.isClosed { return .end }
        let last = text.kind(before: stop.start)
        if last == .close || last == .quote { return .end }
        if last == .digit { return isYearOrName(stop.word, text) ? .end : nil }
        if last == .punctuation { return isPercent(before: stop.start, text) ? .end : nil }
        return last.isLetter && text.scalarCount(stop.word) > 1 ? .end : nil
    }

    /// Whether digits are a year, or hang on letters as in "Su-27".
    private func isYearOrName(_ word: Range<Int>, _ text: SegmentText) -> Bool {
        if text.scalarCount(word) == 4 { return true }
        guard text.kind(before: word.lowerBound) == .dash else { return false }
        return text.kind(before: UTF8Bytes.start(text.bytes, before: word.lowerBound)).isLetter
    }

    private func isPercent(before end: Int, _ text: SegmentText) -> Bool {
        let scalar = text.scalar(before: end)
        return scalar == 0x25 || scalar == 0x66A || scalar == 0xFF05
    }

    private func startsAmount(_ stop: Stop, _ text: SegmentText) -> Bool {
        text.kind(at: text.after(stop.content)) == .digit
    }
}
