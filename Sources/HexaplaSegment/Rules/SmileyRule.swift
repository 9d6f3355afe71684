import HexaplaICU

/// A smiley made of brackets stands where a stop would stand: "glad :) We", "рад))) Мы".
struct SmileyRule: BoundaryRule {
    var id: String { "smiley" }
    var reason: String { "A smiley stands where a stop would stand." }
    var scope: RuleScope { RuleScope(kinds: [.smiley]) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .smiley else { return nil }
        return stop.isSpaced && stop.contentClass == .upper && stop.start > stop.sentenceStart ? .end : .goOn
    }
}
