import HexaplaICU

/// A mark before the closing bracket of a Chinese title belongs to the title: 《谁来?》一书.
struct TitleMarkRule: BoundaryRule {
    var id: String { "titleMark" }
    var reason: String { "The mark belongs to the title before the closing bracket." }
    var scope: RuleScope { RuleScope(isSpaced: false) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard !stop.isSpaced else { return nil }
        let closer = text.scalar(at: stop.end)
        return closer == 0x300B || closer == 0x3009 ? .goOn : nil
    }
}
