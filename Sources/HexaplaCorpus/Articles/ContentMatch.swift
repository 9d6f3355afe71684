public import HexaplaCore

/// A file that was put into an article for what it says.
public struct ContentMatch: Sendable, Hashable, Codable {
    /// The path relative to the corpus folder.
    public let path: String
    /// The article it was put into.
    public let article: String
    /// The language of its text.
    public let language: LanguageTag
    /// Why, as a full sentence with figures.
    public let reason: String
}
