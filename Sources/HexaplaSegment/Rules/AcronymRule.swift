import HexaplaICU

/// An abbreviation of letters that no list knows ("X.Y.Z.") ends a sentence before a word that mostly opens one.
struct AcronymRule: BoundaryRule {
    var id: String { "acronym" }
    var reason: String { "The stop ends an abbreviation made of letters; the next word decides." }
    var scope: RuleScope { RuleScope(kinds: [.period], contents: [.upper], isClosed: false) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .period, !stop.isClosed, stop.contentClass == .upper else { return nil }
        let word = stop.word
        guard text.scalarCount(word) <= 2, word.lowerBound >= 2, text.bytes[word.lowerBound - 1] == 0x2E,
            text.kind(before: word.lowerBound - 1).isLetter
        else { return nil }
        return text.isStarterNext(stop) ? .end : .goOn
    }
}
