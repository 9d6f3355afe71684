import HexaplaCore

/// The linear model of one script: where its rows lie in the profile and what its outputs mean.
struct ScriptModel: Sendable, Hashable {
    /// The number of outputs a row holds; unused ones are zero.
    static let lanes = 16

    /// One thing a model can say.
    struct Output: Sendable, Hashable {
        /// The language; `und` for a group of languages.
        let tag: LanguageTag
        /// In log-odds: how far a target of the profile must lead the best other output to be accepted; for any other output,
        /// what is taken off its score in that comparison, since training draws it more often than texts show it.
        let threshold: Double
        /// Whether the language is a target of the profile.
        let isTarget: Bool

        init(tag: LanguageTag, threshold: Double) {
            self.tag = tag
            self.threshold = threshold
            isTarget = ProfileFormat.targets.contains(tag.base.code)
        }
    }

    /// The script.
    let script: Script
    /// The binary logarithm of the number of rows.
    let rowBits: Int
    /// The outputs, in row order; at most `lanes`.
    let outputs: [Output]
    /// The log-odds that 1 stands for in a row.
    let scale: Double
    /// How log-odds become probabilities.
    let calibration: Calibration
    /// Where the rows begin in the profile's bytes.
    var offset = 0

    /// The size of the rows in bytes.
    var byteCount: Int { Self.lanes << rowBits }
}

/// Turns sums of log-odds into probabilities: features of one text are not independent, so longer texts are damped.
struct Calibration: Sendable, Hashable {
    /// The factor for a text of one word.
    let factor: Double
    /// The factor falls with the number of words to this many quarters.
    let quarters: Int

    /// The factor for a number of words.
    func factor(words: Int) -> Double {
        let root = Double(max(words, 1)).squareRoot()
        let quarterRoot = root.squareRoot()
        switch quarters {
        case 0: return factor
        case 1: return factor / quarterRoot
        case 2: return factor / root
        default: return factor / (root * quarterRoot)
        }
    }

    /// Calibrated probabilities of log-odds.
    func probabilities(_ scores: [Double], words: Int) -> [Double] {
        let factor = factor(words: words)
        let highest = scores.max() ?? 0
        let powers = scores.map { Exponential.of(($0 - highest) * factor) }
        let total = powers.reduce(0, +)
        return powers.map { $0 / total }
    }
}
