package import HexaplaCore

/// A piece of a text in one language.
package struct LanguageSpan: Sendable, Hashable, Codable {
    /// Where the piece lies, in UTF-8 bytes.
    package let range: ByteRange<Original>
    /// Its language.
    package let guess: LanguageGuess
    /// The number of letters in it; a Han character counts as three.
    package let letters: Int
}
