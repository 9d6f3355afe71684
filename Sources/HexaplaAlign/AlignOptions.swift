/// What can be set for the align stage in a pipeline file.
package struct AlignOptions: Sendable, Hashable, Codable {
    /// Whether each bead carries the parts of its score.
    package var evidence: Bool
    /// Whether blocks that a version has in another place are looked for.
    package var moves: Bool
    /// A version in which fewer than this share of the shorter side's units is linked is reported as no translation.
    package var minimumLinked: Double
    /// A version whose links gain fewer nats than this for each word is no translation, and nothing of it is linked; 0
    /// links every version.
    package var minimumGain: Double
    /// Whether lexicons are used where there are any.
    package var lexicon: Bool
    /// Nats that sentence vectors add for each unit of a link between like spans; 0 leaves them out of account.
    package var vectorWeight: Double
    /// How often a corpus is aligned: with the lexicon alone, or again with what the first pass has taught.
    package var passes: Passes

    /// Creates options.
    ///
    /// - Parameters:
    ///   - evidence: Whether each bead carries the parts of its score.
    ///   - moves: Whether moved blocks are looked for.
    ///   - minimumLinked: The least share of linked units, from 0 to 1.
    ///   - minimumGain: The least gain of linking for each word, in nats.
    ///   - lexicon: Whether lexicons are used.
    ///   - vectorWeight: Nats for each unit of a link between spans with like vectors.
    ///   - passes: How often a corpus is aligned.
    package init(
        evidence: Bool = true, moves: Bool = true, minimumLinked: Double = 0.2, minimumGain: Double = 0.03,
        lexicon: Bool = true, vectorWeight: Double = 4, passes: Passes = .auto
    ) {
        self.evidence = evidence
        self.moves = moves
        self.minimumLinked = minimumLinked
        self.minimumGain = minimumGain
        self.lexicon = lexicon
        self.vectorWeight = vectorWeight
        self.passes = passes
    }
}
