import HexaplaICU

/// Emoji before a space and a capital letter stand where a stop would stand; elsewhere they end nothing.
struct EmojiRule: BoundaryRule {
    var id: String { "emoji" }
    var reason: String { "An emoji stands where a stop would stand, or within a sentence." }
    var scope: RuleScope { RuleScope(kinds: [.emoji]) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .emoji else { return nil }
        return stop.contentClass == .upper && stop.start > stop.sentenceStart ? .end : .goOn
    }
}
