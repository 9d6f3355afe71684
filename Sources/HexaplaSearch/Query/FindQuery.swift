package import HexaplaCore
package import HexaplaSystem

/// How the words of a query are looked for.
package enum FindMode: String, Sendable, CaseIterable {
    /// By their normal forms: stems, without case and the Arabic article; in quotation marks as a phrase.
    case words
    /// Letter for letter, as a row of whole words.
    case exact
    /// As a regular expression in ICU's syntax, in the text as shown.
    case regex
}

/// What is asked of a corpus.
package struct FindQuery: Sendable {
    /// A condition on what is linked to a hit.
    package struct Condition: Sendable, Hashable {
        /// The language of what is linked.
        package let language: LanguageTag
        /// What it must hold.
        package let text: String

        /// Reads a condition.
        ///
        /// - Parameter spelling: A language, a colon and words, such as `fr:accord`.
        /// - Throws: `PipelineError` when it is none.
        package init(_ spelling: String) throws(PipelineError) {
            let parts = spelling.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let language = LanguageTag(String(parts[0])) else {
                throw PipelineError(
                    .usage, "--with",
                    "'\(FindQuery.shown(spelling))' is not written as a language, ':' and words, as in fr:accord.")
            }
            self.language = language.base
            text = String(parts[1])
        }
    }

    /// What to look for.
    package var text: String
    /// How.
    package var mode = FindMode.words
    /// The languages to look in; all of the run when there are none.
    package var languages: [LanguageTag] = []
    /// What must stand in the linked units of other languages, too.
    package var conditions: [Condition] = []
    /// The kind of units that links and columns are of; sentences where the run has aligned them, when `nil`.
    package var level: AlignmentLevel?
    /// The most hits to give; all when 0.
    package var limit = 20
    /// The languages whose columns stand beside the hits; all when `nil`.
    package var columns: [LanguageTag]?
    /// Whether renderings are looked for.
    package var hasRenderings = true

    /// Creates a query for words in all languages.
    ///
    /// - Parameter text: What to look for.
    package init(_ text: String) {
        self.text = text
    }

    /// The most bytes of a text that is looked for.
    package static let longest = 4096
    /// The most words of a text that is looked for by its words.
    static let mostWords = 64

    /// A part of a query for a message.
    static func shown(_ text: String) -> String { text.count > 60 ? text.prefix(60) + "…" : text }
}
