/// Whether a version is a translation at all: what linking gains over leaving every unit alone.
struct TranslationScore: Sendable, Hashable {
    /// Nats for each word of the shorter side, both sides counted as one.
    let gain: Double

    /// How often a refused version is rightly refused.
    static let sureness = 0.98

    /// Without a lexicon links gain less, and the bound is this share of what it is with one.
    static let plainShare = 0.6

    /// Reads the score from the lattice of the sentences; a document without words gains everything.
    init(_ lattice: Lattice) {
        let model = lattice.model
        let left = model.canonical.units.reduce(0) { $0 + $1.tokenCount }
        let right = model.target.units.reduce(0) { $0 + $1.tokenCount }
        let words = 2 * Double(min(left, right))
        gain = words > 0 ? (lattice.logTotal - lattice.emptyScore) / words : .infinity
    }
}
