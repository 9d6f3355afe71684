import HexaplaICU

/// A sentence may start with a number or a sign of money; ICU sees none there when a small letter comes later:
/// "The talks ended. 12 delegates stayed."
struct NumberStartRule: BoundaryRule {
    let id = "numberStart"

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .period, stop.isSpaced,
            stop.contentClass == .digit || stop.contentClass == .symbol && startsAmount(stop, text)
        else { return nil }
        if stop.isClosed { return .end }
        let last = text.kind(before: stop.start)
        if last == .close || last == .quote { return .end }
        if last == .digit { return text.scalarCount(text.word(before: stop.start)) == 4 ? .end : nil }
        return last.isLetter && text.scalarCount(text.word(before: stop.start)) > 1 ? .end : nil
    }

    private func startsAmount(_ stop: Stop, _ text: SegmentText) -> Bool {
        text.kind(at: text.after(stop.content)) == .digit
    }
}
