/// A paragraph that is left alone because it says again what another one says.
public struct TextCopy: Sendable, Hashable, Codable {
    /// What is said again.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The version has the canonical text beside its translation.
        case canonicalText
        /// The version has a paragraph of its own twice.
        case ofVersion
        /// The canonical text has a paragraph of its own twice.
        case ofCanonical
    }

    /// What is said again.
    public let kind: Kind
    /// The paragraph that is left alone: of the canonical text for `ofCanonical`, of the version for the others.
    public let paragraph: Int
    /// The paragraph that says the same, of the same text, or of the canonical text for `canonicalText`; `nil` where none
    /// is quite the same.
    public let original: Int?

    /// Creates a copy.
    ///
    /// - Parameters:
    ///   - kind: What is said again.
    ///   - paragraph: The paragraph that is left alone.
    ///   - original: The paragraph that says the same.
    public init(kind: Kind, paragraph: Int, original: Int?) {
        self.kind = kind
        self.paragraph = paragraph
        self.original = original
    }
}
