/// The language found for a piece of text, with a confidence.
public struct LanguageGuess: Sendable, Hashable, Codable {
    /// The language, or `und`.
    public let tag: LanguageTag
    /// How sure the finding is, from 0 to 1.
    public let confidence: Double

    /// Creates a finding.
    ///
    /// - Parameters:
    ///   - tag: The language.
    ///   - confidence: From 0 to 1.
    public init(tag: LanguageTag, confidence: Double) {
        self.tag = tag
        self.confidence = confidence
    }

    /// No language: nothing to judge by.
    public static let unknown = LanguageGuess(tag: .undetermined, confidence: 0)
}
