public import HexaplaCore

/// What is known of one language: its tag and its word lists.
public struct Language: Sendable {
    /// The language, without a script.
    public let tag: LanguageTag
    /// The word lists as written in the files.
    public let lists: LanguageLists

    /// Creates a language from its lists.
    ///
    /// - Parameter lists: The word lists as written in the files.
    public init(_ lists: LanguageLists) {
        tag = lists.language
        self.lists = lists
    }
}
