package import HexaplaCore

/// What renders the words of a query in the other languages.
package struct Renderings: Sendable, Hashable {
    /// One word that may render them.
    package struct Candidate: Sendable, Hashable {
        /// The word as it stands most often in the linked sentences, folded.
        package let word: String
        /// Its normal form.
        package let form: String
        /// The linked sentences that hold it.
        package let sentences: Int
        /// The log-likelihood ratio of the word and the link (Dunning 1993), in nats, from 0.
        package let association: Double
        /// How far the word and the link fall together beyond chance, from 0 to 1: the F-measure with recall counting
        /// twice.
        package let overlap: Double
        /// The probability that the lexicon gives it; `nil` where it does not know it as a translation.
        package let lexicon: Double?
    }

    /// The candidates of a language, the strongest first.
    package struct Column: Sendable, Hashable {
        /// The language.
        package let language: LanguageTag
        /// The number of sentences that are linked to a hit.
        package let linked: Int
        /// The words.
        package let candidates: [Candidate]
    }

    /// The language of the hits: that with the most.
    package let language: LanguageTag
    /// The number of hits that were looked at, evenly spread over all.
    package let sampled: Int
    /// The number of hits in the language.
    package let hits: Int
    /// The other languages, in the order of the columns.
    package let columns: [Column]
}
