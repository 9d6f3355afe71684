/// How languages of documents and paragraphs are settled and what is remarked on.
///
/// All counts are letters, where a Han character counts as three.
package struct DetectOptions: Sendable, Hashable, Codable {
    /// A paragraph with fewer letters takes its document's language, unless it is written in another script.
    package var shortLetters = 24
    /// The fewest letters of a paragraph that is reported as foreign.
    package var foreignLetters = 40
    /// The fewest letters of a passage inside a paragraph that is reported as foreign; a quoted one needs twice as many.
    package var passageLetters = 50
    /// The lowest confidence, from 0 to 1, at which a paragraph or passage is reported as foreign.
    package var sureConfidence = 0.9
    /// Whether paragraphs are searched for passages in another language.
    package var findsPassages = true

    /// Creates the default options.
    package init() {}
}
