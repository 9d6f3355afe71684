public import HexaplaCore

/// A piece of a text in one language.
public struct LanguageSpan: Sendable, Hashable, Codable {
    /// Where the piece lies, in UTF-8 bytes.
    public let range: ByteRange<Original>
    /// Its language.
    public let guess: LanguageGuess
    /// The number of letters in it; a Han character counts as three.
    public let letters: Int
}
