import HexaplaICU

/// A stop behind one to three digits makes an ordinal number in a language that writes it so: German "am 3. Mai",
/// "im 19. Jahrhundert".
struct OrdinalRule: BoundaryRule {
    var id: String { "ordinal" }
    var reason: String { "The stop makes the number an ordinal; only a word that mostly opens sentences ends it." }
    var scope: RuleScope { RuleScope(kinds: [.period], contents: [.upper], isSpaced: true, isClosed: false) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard text.profile.writesOrdinalStops, stop.kind == .period, stop.isSpaced, !stop.isClosed,
            stop.contentClass == .upper, isShortNumber(stop.word, text)
        else { return nil }
        return text.isStarterNext(stop) ? .end : .goOn
    }

    /// Whether a word is one to three digits and neither a part of a longer number nor of a name such as "B-52".
    private func isShortNumber(_ word: Range<Int>, _ text: SegmentText) -> Bool {
        guard (1...3).contains(word.count), text.isNumber(word) else { return false }
        let before = text.kind(before: word.lowerBound)
        return word.lowerBound == 0 || before == .space || before == .open
    }
}
