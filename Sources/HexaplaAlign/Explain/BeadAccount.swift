package import HexaplaCore

/// All that speaks for and against one bead, as figures.
package struct BeadAccount: Sendable, Hashable, Codable {
    /// A bead that holds the same unit, and how probable it is.
    package struct Rival: Sendable, Hashable, Codable {
        /// The units of the canonical text.
        package let canonical: Range<Int>
        /// The units of the version.
        package let target: Range<Int>
        /// The probability of exactly this bead, from 0 to 1.
        package let probability: Double
    }

    /// The one unit of the other side that a unit left alone would best have been joined with.
    package struct Partner: Sendable, Hashable, Codable {
        /// The unit of the canonical text.
        package let canonical: Range<Int>
        /// The unit of the version.
        package let target: Range<Int>
        /// The probability that exactly these two are joined, from 0 to 1.
        package let probability: Double
        /// What the score of joining them is made of, in nats.
        package let parts: [EvidencePart]
        /// What can be counted on the two.
        package let facts: BeadFacts
        /// What joining the two gains over leaving both alone, in nats; below zero leaving them alone is better.
        package let gain: Double
        /// The bead that the partner stands in: itself alone, or with others.
        package let bead: Rival
    }

    /// The units of the canonical text.
    package let canonical: Range<Int>
    /// The units of the version.
    package let target: Range<Int>
    /// The probability that the bead is exactly right, from 0 to 1.
    package let probability: Double
    /// What the score is made of, in nats, in a fixed order.
    package let parts: [EvidencePart]
    /// What can be counted on both sides.
    package let facts: BeadFacts
    /// The likeliest other beads that hold the unit, the likeliest first, leaving the unit alone always among them.
    package let rivals: [Rival]
    /// For a unit left alone the best partner it could have had; `nil` for links, and where the other side has none near.
    package var partner: Partner?
    /// The block of paragraphs that stands elsewhere in the version and holds the unit.
    package let move: Move?
    /// What linking gains over leaving everything alone, in nats for each word of the version.
    package let gain: Double
    /// Whether the version was taken for no translation, so that nothing of it is linked.
    package let isRefused: Bool
}

/// What can be counted on the two sides of a bead.
package struct BeadFacts: Sendable, Hashable, Codable {
    /// Two words or numbers that say the same.
    package struct Pair: Sendable, Hashable, Codable {
        /// As it stands in the canonical text.
        package let canonical: String
        /// As it stands in the version.
        package let target: String
    }

    /// How many of a side's words that a lexicon knows it can explain by the other side.
    package struct Explained: Sendable, Hashable, Codable {
        /// The words that are explained.
        package let count: Int
        /// The words that the lexicon could explain.
        package let known: Int
    }

    /// Characters of the canonical side, white space left out.
    package internal(set) var canonicalLength = 0
    /// Characters of the version's side, white space left out.
    package internal(set) var targetLength = 0
    /// Characters that the version's side would have if it were as long as usual.
    package internal(set) var expectedLength = 0
    /// Words and numbers of the canonical side.
    package internal(set) var canonicalWords = 0
    /// Words and numbers of the version's side.
    package internal(set) var targetWords = 0
    /// Whether there is a lexicon for the language.
    package internal(set) var hasLexicon = false
    /// How far the lexicon explains the canonical side; `nil` without a lexicon.
    package internal(set) var ofCanonical: Explained?
    /// How far the lexicon explains the version's side; `nil` without a lexicon.
    package internal(set) var ofTarget: Explained?
    /// Numbers, months and weekdays that both sides have.
    package internal(set) var numbers: [Pair] = []
    /// Numbers that only the canonical side has.
    package internal(set) var canonicalNumbers: [String] = []
    /// Numbers that only the version's side has.
    package internal(set) var targetNumbers: [String] = []
    /// Names and words spelled alike that both sides have.
    package internal(set) var words: [Pair] = []
    /// Punctuation marks of the canonical side, of the kinds that translators keep.
    package internal(set) var canonicalMarks = 0
    /// Punctuation marks of the version's side.
    package internal(set) var targetMarks = 0
    /// Punctuation marks that both sides have.
    package internal(set) var sharedMarks = 0
    /// The share of the words whose sentences are linked inside the bead, canonical side; `nil` for sentences.
    package internal(set) var canonicalLinked: Double?
    /// The same for the version's side.
    package internal(set) var targetLinked: Double?

    init() {}
}
