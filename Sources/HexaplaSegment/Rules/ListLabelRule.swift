import HexaplaICU

/// A number or letter with a stop at the start of a sentence labels what follows.
///
/// "1. The parties" and "II. Scope" are one sentence each.
struct ListLabelRule: BoundaryRule {
    let id = "listLabel"

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .period, stop.isSpaced || stop.contentClass == .han, !stop.isClosed else { return nil }
        let label = text.skipSpaces(from: stop.sentenceStart)..<stop.start
        guard !label.isEmpty, label.count <= 12 else { return nil }
        return isLabel(label, text) ? .goOn : nil
    }

    private func isLabel(_ range: Range<Int>, _ text: SegmentText) -> Bool {
        var letters = 0
        var digits = 0
        var index = range.lowerBound
        while index < range.upperBound {
            switch text.kind(at: index) {
            case .digit: digits += 1
            case .upper, .lower, .letter: letters += 1
            case .open, .close: break
            default: if text.bytes[index] != 0x2E { return false }
            }
            index = text.after(index)
        }
        if letters == 0 { return digits <= 3 }
        return letters == 1 && digits <= 2 || digits == 0 && isRoman(range, text)
    }

    private func isRoman(_ range: Range<Int>, _ text: SegmentText) -> Bool {
        range.allSatisfy { [0x49, 0x56, 0x58, 0x4C].contains(text.bytes[$0]) }
    }
}
