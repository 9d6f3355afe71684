import HexaplaICU

/// A smiley made of brackets stands where a stop would stand: "glad :) We", "рад))) Мы".
struct SmileyRule: BoundaryRule {
    let id = "smiley"
    let reason = "A smiley stands where a stop would stand."

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .smiley else { return nil }
        return stop.isSpaced && stop.contentClass == .upper && stop.start > stop.sentenceStart ? .end : .goOn
    }
}
