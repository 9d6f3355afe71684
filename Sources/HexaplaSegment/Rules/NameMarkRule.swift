import HexaplaICU

/// An exclamation mark inside a sentence may belong to a name: "Wazoo! and Bolt merged".
struct NameMarkRule: BoundaryRule {
    var id: String { "nameMark" }
    var reason: String { "The mark belongs to a name." }
    var scope: RuleScope { RuleScope(kinds: [.strong], contents: [.lower], isSpaced: true, isClosed: false) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .strong, stop.end == stop.start + 1, text.bytes[stop.start] == 0x21, stop.isSpaced,
            !stop.isClosed, !stop.isInformal, stop.contentClass == .lower
        else { return nil }
        let name = stop.word
        guard text.kind(at: name.lowerBound) == .upper, name.lowerBound > stop.sentenceStart else { return nil }
        let before = text.skipSpaces(backFrom: name.lowerBound)
        return before > stop.sentenceStart && text.kind(before: before).isWordLike ? .goOn : nil
    }
}
