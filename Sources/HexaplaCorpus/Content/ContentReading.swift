package import HexaplaLanguage

/// What became of a file whose name says nothing.
package enum ContentOutcome: Sendable, Hashable {
    /// A text in a language that is served.
    case text(ContentSignature)
    /// No text, or in no such language: why, as a full sentence.
    case other(String)
    /// The program has stopped at the file in an earlier try: why, as a full sentence.
    case stopped(String)
}

/// Reads files whose names say nothing; what does so runs stages, and lives above the corpus.
package protocol ContentReading: Sendable {
    /// Reads files.
    ///
    /// - Parameter documents: The documents.
    /// - Returns: What became of each, in the same order.
    func read(_ documents: [ListedDocument]) -> [ContentOutcome]

    /// What is known of languages; the versions are those that are wanted.
    var languages: LanguageSet { get }
}

extension ContentReading {
    /// The name of the canonical language.
    package var canonicalName: String { languages.name(languages.canonical) }
    /// The name with its article.
    package var indefiniteCanonical: String { languages.indefiniteName(languages.canonical) }
}
