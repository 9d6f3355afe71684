#if canImport(Glibc)
    import Glibc
#endif

/// A shift of the log-odds of all beads of a document: `log odds += ½ · log(gain / typicalGain)`, never upwards.
///
/// Where linking gains little for each word, the lexicon knows few of the words or the rendering is free, and the
/// lattice is too sure. The odds of a bead are then multiplied by the root of the gain over what is usual: one constant,
/// fitted to prose with a growing share of its words exchanged.
struct ConfidenceShift: Sendable, Hashable {
    /// Added to the logarithm of the odds of each bead; not above zero.
    let shift: Double

    /// The gain from which on the probabilities stand, in nats a word.
    static let typicalGain = 0.2
    /// The power of the gain that the odds follow.
    static let exponent = 0.5

    /// All probabilities stand.
    static let none = ConfidenceShift(shift: 0)

    init(shift: Double) { self.shift = shift }

    /// Reads the shift from the gain of linking.
    init(gain: Double) {
        shift = gain > 0 ? min(0, Self.exponent * log(gain / Self.typicalGain)) : 0
    }

    /// A probability with the shift taken into account.
    func applied(to probability: Double) -> Double {
        guard shift < 0, probability > 0 else { return probability }
        let factor = exp(shift)
        return probability * factor / (1 - probability + probability * factor)
    }
}
