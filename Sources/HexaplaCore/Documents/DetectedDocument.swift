/// A document with the language of the whole and of each paragraph.
public struct DetectedDocument: Sendable, Hashable, Codable {
    /// The document as read.
    public let source: ReadDocument
    /// The language of the document, from its content.
    ///
    /// Chinese comes with its script.
    public let language: LanguageGuess
    /// The language of each paragraph, in order; `und` where there are no letters.
    public let paragraphs: [LanguageGuess]

    /// Creates a detected document.
    ///
    /// - Parameters:
    ///   - source: The document as read.
    ///   - language: The language of the document.
    ///   - paragraphs: The language of each paragraph; as many as `source` has.
    public init(source: ReadDocument, language: LanguageGuess, paragraphs: [LanguageGuess]) {
        self.source = source
        self.language = language
        self.paragraphs = paragraphs
    }
}
