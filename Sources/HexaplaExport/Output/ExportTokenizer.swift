package import HexaplaCore
package import HexaplaSystem

/// A word, number or mark of a text.
package struct ExportToken: Sendable, Hashable {
    /// Where it stands, in UTF-8 bytes of the text.
    package let range: Range<Int>
    /// The same as it is matched, in UTF-8; may be empty.
    package let folded: Range<Int>

    package init(range: Range<Int>, folded: Range<Int>) {
        self.range = range
        self.folded = folded
    }
}

/// A text cut into words.
package struct TokenizedText: Sendable, Hashable {
    /// The text as matched, in UTF-8.
    package let folded: [UInt8]
    /// The words, numbers and marks, in order; they spell the text, white space aside.
    package let tokens: [ExportToken]

    package init(folded: [UInt8], tokens: [ExportToken]) {
        self.folded = folded
        self.tokens = tokens
    }
}

/// What cuts texts into words: the stages of a run, which this room does not know.
package protocol ExportTokenizer: Sendable {
    /// Cuts a text.
    ///
    /// - Parameters:
    ///   - text: The text as shown, in UTF-8.
    ///   - language: Its language.
    /// - Returns: Its words.
    /// - Throws: `PipelineError` when there is no memory for it.
    func tokens(_ text: [UInt8], _ language: LanguageTag) throws(PipelineError) -> TokenizedText
}
