import HexaplaICU

/// A comma, colon or the like after the stop goes on with the sentence: "etc., and", "«Why?», she said".
struct ContinuationMarkRule: BoundaryRule {
    var id: String { "continuationMark" }
    var reason: String { "A comma or the like follows." }
    var scope: RuleScope { RuleScope(contents: [.punctuation, .close, .quote]) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        switch text.scalar(at: stop.next) {
        case 0x2C, 0x3A, 0x3B, 0x60C, 0x61B, 0xFF0C, 0xFF1A, 0xFF1B, 0x3001: .goOn
        case 0x29, 0x5D, 0x7D, 0xBB, 0x201D: .goOn
        default: nil
        }
    }
}
