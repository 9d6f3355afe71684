import HexaplaICU

/// A comma, colon or the like after the stop goes on with the sentence: "etc., and", "«Why?», she said".
///
/// A quotation mark without direction may stand between, also the two grave accents of plain text.
struct ContinuationMarkRule: BoundaryRule {
    var id: String { "continuationMark" }
    var reason: String { "A comma or the like follows." }
    var scope: RuleScope { RuleScope(contents: [.punctuation, .close, .quote, .symbol]) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        switch text.scalar(at: stop.next) {
        case 0x2C, 0x3A, 0x3B, 0x60C, 0x61B, 0xFF0C, 0xFF1A, 0xFF1B, 0x3001: return .goOn
        case 0x29, 0x5D, 0x7D, 0xBB, 0x201D: return .goOn
        case 0x22, 0x27, 0x60: return closes(stop.next, text) ? .goOn : nil
        default: return nil
        }
    }

    private func closes(_ start: Int, _ text: SegmentText) -> Bool {
        let mark = text.bytes[start]
        var end = start + 1
        if end < text.bytes.count, text.bytes[end] == mark { end += 1 }
        switch text.scalar(at: end) {
        case 0x2C, 0x2E, 0x3A, 0x3B, 0x29: return text.kind(at: end + 1) == .space || end + 1 == text.bytes.count
        default: return false
        }
    }
}
