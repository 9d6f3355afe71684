package import HexaplaCore

/// A file that was put into an article for what it says.
package struct ContentMatch: Sendable, Hashable, Codable {
    /// The path relative to the corpus folder.
    package let path: String
    /// The article it was put into.
    package let article: String
    /// The language of its text.
    package let language: LanguageTag
    /// Why, as a full sentence with figures.
    package let reason: String
}
