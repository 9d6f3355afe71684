package import HexaplaCore

/// What was found.
package struct FindResult: Sendable, Hashable {
    /// How often something was found in a language.
    package struct Count: Sendable, Hashable {
        /// The language.
        package let language: LanguageTag
        /// The sentences that hold it.
        package let hits: Int
        /// The articles that hold it.
        package let articles: Int
    }

    /// What is linked to a hit in one language.
    package struct Column: Sendable, Hashable {
        /// The language.
        package let language: LanguageTag
        /// The 0-based ordinals of the units, in order; none where nothing is linked.
        package let units: [Int]
        /// Their texts as shown, with a space between.
        package let text: String
        /// Where a condition on the language is met in the text, in UTF-8 bytes.
        package let matches: [Range<Int>]
    }

    /// A sentence that holds what was looked for.
    package struct Hit: Sendable, Hashable {
        /// The article's id.
        package let article: String
        /// The language of the sentence.
        package let language: LanguageTag
        /// The 0-based sentence of the text.
        package let sentence: Int
        /// The 0-based paragraph of the text.
        package let paragraph: Int
        /// The 0-based row of the synopsis; `nil` where it is in none.
        package let row: Int?
        /// The 0-based canonical paragraph of that row; `nil` where it has none.
        package let canonical: Int?
        /// The sentence as shown.
        package let text: String
        /// Where it stands in the text, in UTF-8 bytes.
        package let matches: [Range<Int>]
        /// What is linked to it in the other languages, in the order of the columns.
        package let columns: [Column]
    }

    /// What was asked.
    package let text: String
    /// How.
    package let mode: FindMode
    /// The kind of units of the columns.
    package let level: AlignmentLevel
    /// The languages that were looked in, each with its count.
    package let counts: [Count]
    /// The hits that are given, by article, then language, then place.
    package let hits: [Hit]
    /// What renders the words in other languages; `nil` where it was not looked for.
    package let renderings: Renderings?

    /// The number of all hits, given or not.
    package var total: Int { counts.reduce(0) { $0 + $1.hits } }
}
