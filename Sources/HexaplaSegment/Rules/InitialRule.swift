import HexaplaCore
import HexaplaICU

/// A single capital letter with a stop is an initial before a name.
///
/// "J. K. Somebody" and "А. С. Некто" go on.
struct InitialRule: BoundaryRule {
    var id: String { "initial" }
    var reason: String { "The stop follows an initial; only a word that mostly opens sentences ends it." }
    var scope: RuleScope { RuleScope(kinds: [.period], contents: [.upper, .letter, .han], isClosed: false) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .period, !stop.isClosed else { return nil }
        let word = stop.word
        if text.profile.hasNoCase, stop.contentClass == .letter || stop.contentClass == .han {
            return text.isCapitalLetter(word) || isInRow(word, text) ? .goOn : nil
        }
        guard stop.contentClass == .upper else { return nil }
        guard text.isCapitalLetter(word), !isPartOfName(word, text) else { return nil }
        let next = text.word(from: stop.content)
        return text.profile.isStarter(text.bytes, next) && !text.isInitial(next) ? .end : .goOn
    }

    /// Whether a single letter follows another with a stop, in a language without capitals.
    private func isInRow(_ word: Range<Int>, _ text: SegmentText) -> Bool {
        guard text.scalarCount(word) == 1, text.kind(at: word.lowerBound) == .letter else { return false }
        let end = text.skipSpaces(backFrom: word.lowerBound)
        return end > 0 && text.bytes[end - 1] == 0x2E && text.scalarCount(text.word(before: end - 1)) == 1
    }

    /// Whether a hyphen ties the letter to a word before it: "Super-G.", not "J.-P.".
    private func isPartOfName(_ word: Range<Int>, _ text: SegmentText) -> Bool {
        guard text.kind(before: word.lowerBound) == .dash else { return false }
        return text.kind(before: UTF8Bytes.start(text.bytes, before: word.lowerBound)).isLetter
    }
}
