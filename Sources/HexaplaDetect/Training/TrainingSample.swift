/// A sentence whose language is known.
package struct TrainingSample: Sendable, Hashable {
    /// The label of the language, as the list of classes names it.
    package let label: String
    /// The collection the sentence comes from, as `TrainingOptions.alignedSources` names it.
    package let source: String
    /// The sentence.
    package let text: String

    /// Creates a sample.
    ///
    /// - Parameters:
    ///   - label: The label of the language.
    ///   - source: The collection the sentence comes from.
    ///   - text: The sentence; one without letters is passed over.
    package init(label: String, source: String, text: String) {
        self.label = label
        self.source = source
        self.text = text
    }
}

/// How a profile is trained.
package struct TrainingOptions: Sendable, Hashable, Codable {
    /// The number of training steps, by ISO 15924 code of the script.
    package var steps = ["Latn": 9_000_000, "Cyrl": 3_000_000, "Arab": 1_500_000]
    /// The binary logarithm of the number of rows, by ISO 15924 code of the script.
    package var rowBits = ["Latn": 18, "Cyrl": 17, "Arab": 16]
    /// The step size at the start; it falls to 0 in a straight line.
    package var rate = 0.2
    /// The share of steps that see a piece of 2 to 8 words; the others see the whole sentence.
    package var fragmentShare = 0.85
    /// How often a name that stands in many languages is put after a word.
    package var nameShare = 0.15
    /// How often a capitalized word of any one language is put after a word.
    package var foreignNameShare = 0.12
    /// How often a collection is drawn from, against 1 for those not named.
    package var sourceWeights = ["tatoeba": 0.7]
    /// Collections that hold the same sentences in the same order in every language.
    package var alignedSources = ["flores200"]
    /// One sentence in so many is held out, for calibration and the report; aligned collections by sentence.
    package var holdOut = 20
    /// The number of held-out pieces, per script, that the calibration is fitted to.
    package var calibrationPieces = 6_000
    /// Where the random numbers start.
    package var seed: UInt64 = 1

    /// Creates the options the shipped profile is made with.
    package init() {}
}
