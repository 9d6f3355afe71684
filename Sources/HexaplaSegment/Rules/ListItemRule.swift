import HexaplaICU

/// The label of the next item of a list starts a sentence: "(b)", "b)", and "ii." where the item before has one too.
struct ListItemRule: BoundaryRule {
    var id: String { "listItem" }
    var reason: String { "The label of a list item follows." }
    var scope: RuleScope { RuleScope(kinds: [.period, .strong, .semicolon], isSpaced: true) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.isSpaced, stop.kind == .period || stop.kind == .strong || stop.kind == .semicolon,
            let mark = labelMark(at: stop.next, text), mark == 0x28 || !isBracketed(stop.start, text),
            text.profile.abbreviations.match(text.bytes, stop: stop.start) == nil
        else { return nil }
        let isFirst = stop.kind == .period && stop.sentenceStart == stop.word.lowerBound
        switch mark {
        case 0x28: return stop.kind == .semicolon ? nil : .end
        case 0x29 where stop.kind != .semicolon: return isFirst ? nil : .end
        default: return !isFirst && labelMark(at: stop.sentenceStart, text) == mark ? .end : nil
        }
    }

    /// Whether a bracket before a position is still open.
    private func isBracketed(_ position: Int, _ text: SegmentText) -> Bool {
        let start = max(0, position - SegmentText.horizon)
        guard let last = text.bytes[start..<position].lastIndex(where: { $0 == 0x28 || $0 == 0x29 }) else {
            return false
        }
        return text.bytes[last] == 0x28
    }

    /// The mark of a label of one or two letters or digits, or of small Roman digits: `(` for "(b)", `)` for "b)", `.` for "ii.".
    private func labelMark(at start: Int, _ text: SegmentText) -> UInt32? {
        let isOpened = text.scalar(at: start) == 0x28
        let label = text.word(from: isOpened ? start + 1 : start)
        let count = text.scalarCount(label)
        guard count == 1 || count == 2 || count <= 4 && isSmallRoman(label, text), count > 0 else { return nil }
        let mark = text.scalar(at: label.upperBound)
        guard mark == 0x29 || mark == 0x2E && !isOpened, text.kind(at: label.upperBound + 1) == .space,
            mark == 0x29 || text.kind(at: label.lowerBound) == .lower
        else { return nil }
        return isOpened ? 0x28 : mark
    }

    private func isSmallRoman(_ range: Range<Int>, _ text: SegmentText) -> Bool {
        range.allSatisfy { [0x69, 0x76, 0x78].contains(text.bytes[$0]) }
    }
}
