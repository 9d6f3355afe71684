/// How languages of documents and paragraphs are settled and what is remarked on.
///
/// All counts are letters, where a Han character counts as three.
public struct DetectOptions: Sendable, Hashable, Codable {
    /// A paragraph with fewer letters takes its document's language, unless it is written in another script.
    public var shortLetters = 24
    /// The fewest letters of a paragraph that is reported as foreign.
    public var foreignLetters = 40
    /// The fewest letters of a passage inside a paragraph that is reported as foreign; a quoted one needs twice as many.
    public var passageLetters = 50
    /// The lowest confidence, from 0 to 1, at which a paragraph or passage is reported as foreign.
    public var sureConfidence = 0.9
    /// Whether paragraphs are searched for passages in another language.
    public var findsPassages = true

    /// Creates the default options.
    public init() {}
}
