import HexaplaCore
import HexaplaICU
import HexaplaLanguage

/// A number or letter with a stop at the start of a sentence labels what follows.
///
/// "1. The parties", "II. Scope" and "Art. 5. The law" are one sentence each.
struct ListLabelRule: BoundaryRule {
    var id: String { "listLabel" }
    var reason: String { "The number or letter labels what follows." }
    var scope: RuleScope { RuleScope(kinds: [.period], isClosed: false) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .period, stop.isSpaced || stop.contentClass == .han, !stop.isClosed else { return nil }
        if isInRow(stop, text) { return .goOn }
        let label = text.skipSpaces(from: stop.sentenceStart)..<stop.start
        guard !label.isEmpty, label.count <= 40 else { return nil }
        return label.count <= 12 && isLabel(label, text) || isNamed(label, text) ? .goOn : nil
    }

    /// Whether a number counts the items of a row: 1 behind a colon, another behind a comma and the number before it.
    private func isInRow(_ stop: Stop, _ text: SegmentText) -> Bool {
        let number = stop.word
        guard (1...2).contains(number.count), text.bytes[number.lowerBound] < 0x3A,
            let value = Int(String(decoding: text.bytes[number], as: UTF8.self))
        else { return false }
        switch text.scalar(before: text.skipSpaces(backFrom: number.lowerBound)) {
        case 0x3A where text.kind(before: number.lowerBound) == .space, 0xFF1A: return value == 1
        case 0x2C, 0x3B, 0x60C, 0x61B, 0xFF0C, 0xFF1B, 0x3001:
            return value > 1 && counts(value - 1, before: number, text)
        default: return false
        }
    }

    /// Whether a number with a stop stands within the horizon before another.
    private func counts(_ value: Int, before number: Range<Int>, _ text: SegmentText) -> Bool {
        let label = Array("\(value).".utf8)
        let start = max(0, number.lowerBound - SegmentText.horizon)
        guard number.lowerBound - start > label.count else { return false }
        return (start...(number.lowerBound - label.count)).contains {
            text.bytes[$0..<($0 + label.count)].elementsEqual(label) && text.kind(before: $0) != .digit
        }
    }

    /// Whether a noun that is counted, whole or abbreviated, stands before a number, as "Article" does.
    private func isNamed(_ range: Range<Int>, _ text: SegmentText) -> Bool {
        let number = text.word(before: range.upperBound)
        guard text.kind(at: number.lowerBound) == .digit, number.lowerBound > range.lowerBound else { return false }
        let end = text.skipSpaces(backFrom: number.lowerBound)
        guard end > range.lowerBound, end < number.lowerBound else { return false }
        if text.profile.countsNumbers(text.bytes, range.lowerBound..<end) { return true }
        guard text.bytes[end - 1] == 0x2E else { return false }
        let match = text.profile.abbreviations.match(text.bytes, stop: end - 1)
        return match?.kind == .beforeNumber && match?.start == range.lowerBound
    }

    private func isLabel(_ range: Range<Int>, _ text: SegmentText) -> Bool {
        var letters = 0
        var digits = 0
        var brackets = 0
        var index = range.lowerBound
        while index < range.upperBound {
            switch text.kind(at: index) {
            case .digit: digits += 1
            case .upper, .lower, .letter: letters += 1
            case .open: brackets += 1
            case .close: brackets -= 1
            default: if text.bytes[index] != 0x2E { return false }
            }
            index = text.after(index)
        }
        if brackets < 0 { return false }
        if letters == 0 { return digits <= 3 }
        return letters == 1 && digits <= 2 || digits == 0 && isRoman(range, text)
    }

    private func isRoman(_ range: Range<Int>, _ text: SegmentText) -> Bool {
        range.allSatisfy { [0x49, 0x56, 0x58, 0x4C].contains(text.bytes[$0]) }
            || range.allSatisfy { [0x69, 0x76, 0x78].contains(text.bytes[$0]) }
    }
}
