#if canImport(Glibc)
    import Glibc
#endif

/// What linking two documents gains over leaving every unit alone.
struct TranslationScore: Sendable, Hashable {
    /// Nats for each word of the shorter side, both sides counted as one.
    let gain: Double
    /// Twice the words of the shorter side.
    let words: Double
    /// The sentences of the shorter side.
    let units: Int

    init(gain: Double, words: Double, units: Int) {
        self.gain = gain
        self.words = words
        self.units = units
    }

    /// Reads the score from the lattice of the sentences; a document without words gains everything.
    init(_ lattice: Lattice) {
        let model = lattice.model
        let left = model.canonical.units.reduce(0) { $0 + $1.tokenCount }
        let right = model.target.units.reduce(0) { $0 + $1.tokenCount }
        words = 2 * Double(min(left, right))
        units = min(model.canonical.count, model.target.count)
        gain = words > 0 ? (lattice.logTotal - lattice.emptyScore) / words : .infinity
    }
}

/// Whether a version is a translation at all.
///
/// A high gain says yes and a very low one no. In between the version is compared with itself turned round: chance
/// links, and words that all texts on a subject share, gain as much in the wrong order, a translation does not. So a
/// long free translation whose words the lexicon hardly knows is told from another article.
struct TranslationTest: Sendable {
    /// The gain that decides alone where there are too few sentences to turn round.
    let minimumGain: Double

    /// The probability reported for the beads of a refused version: how often refusals are right.
    static let refusalProbability = 0.98
    /// Without a lexicon links gain less, and the bound is this share of what it is with one.
    static let thresholdShareWithoutLexicon = 0.6
    /// So many times the minimum is enough without a comparison.
    static let acceptAtMultiple = 2.0
    /// A gain below this share of the minimum is refused without a comparison.
    static let refuseBelowShare = 0.15
    /// The fewest sentences whose order says something.
    static let minUnits = 6
    /// `(gain − control) · √words` must be at least this; the gain of chance grows as √words.
    static let minExcess = 0.35

    /// Whether a score is that of a translation; `control` is asked for the score of the version turned round.
    func accepts(_ score: TranslationScore, control: () -> TranslationScore) -> Bool {
        if minimumGain <= 0 || score.gain >= Self.acceptAtMultiple * minimumGain { return true }
        if score.units < Self.minUnits { return score.gain >= minimumGain }
        guard score.gain >= Self.refuseBelowShare * minimumGain else { return false }
        return (score.gain - control().gain) * score.words.squareRoot() >= Self.minExcess
    }
}
