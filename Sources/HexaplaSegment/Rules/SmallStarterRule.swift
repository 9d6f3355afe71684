import HexaplaICU

/// A small word that mostly opens sentences opens one without its capital letter, behind a long word that no list
/// knows as an abbreviation.
struct SmallStarterRule: BoundaryRule {
    var id: String { "smallStarter" }
    var reason: String { "The next word mostly opens sentences, though its capital letter is missing." }
    var scope: RuleScope {
        RuleScope(kinds: [.period], contents: [.lower], isSpaced: true, isClosed: false, isOpened: false)
    }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .period, stop.isSpaced, !stop.isClosed, !stop.isOpened, stop.contentClass == .lower,
            text.isStarterNext(stop)
        else { return nil }
        let word = stop.word
        guard text.scalarCount(word) >= 5, text.kind(at: word.lowerBound) == .lower,
            text.kind(before: stop.start) == .lower, text.kind(before: word.lowerBound) == .space,
            text.profile.abbreviations.match(text.bytes, stop: stop.start) == nil
        else { return nil }
        return .end
    }
}
