/// What became of a file whose name says nothing.
package enum ContentOutcome: Sendable, Hashable {
    /// A text in one of the six languages.
    case text(ContentSignature)
    /// No text, or none of the six: why, as a full sentence.
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
}
