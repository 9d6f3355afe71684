package import HexaplaCore

/// Tells the language of a text: one of the six, a neighbour known by name, or none of those it knows (`und`).
///
/// The set is open: a text in Ukrainian or Galician is refused, not taken for the nearest of the six. A script gate
/// settles most; Latin, Cyrillic and Arabic text goes through a linear model over hashed runs of characters and words.
/// One pass over the bytes in linear time, without allocation per word. Confidence is a calibrated probability.
package struct LanguageDetector: Sendable {
    let profile: LanguageProfile

    /// Creates a detector.
    ///
    /// - Parameter profile: The trained tables.
    package init(profile: LanguageProfile) {
        self.profile = profile
    }

    /// Tells the language of a text.
    ///
    /// - Parameter utf8: The text in UTF-8; bytes that are not UTF-8 count as no letters.
    /// - Returns: The language, Chinese with its script where that can be told; `und` with confidence 0 when there
    ///   are no letters.
    package func detect(_ utf8: borrowing Span<UInt8>) -> LanguageGuess {
        Decision(profile: profile).openGuess(TextTally(utf8, 0..<utf8.count, profile: profile))
    }

    /// Tells the language of a text.
    ///
    /// - Parameter utf8: The text in UTF-8.
    /// - Returns: The language; see the variant that takes a span.
    package func detect(_ utf8: [UInt8]) -> LanguageGuess {
        detect(utf8.span)
    }

    /// Tells the language of a part of a text.
    ///
    /// - Parameters:
    ///   - text: A text of any layer.
    ///   - range: The bytes to look at, on scalar boundaries; clamped to the text.
    /// - Returns: The language; see the variant that takes a span.
    package func detect<Layer: TextLayer>(
        _ text: LayeredText<Layer>, in range: ByteRange<Layer>
    ) -> LanguageGuess {
        let utf8 = text.utf8
        let bytes = range.indices.clamped(to: 0..<utf8.count)
        return Decision(profile: profile).openGuess(TextTally(utf8.span, bytes, profile: profile))
    }

    /// Tells which of the six a text is most likely in, without the choice of none.
    ///
    /// For text that is known to be in one of the six, such as a language's name in a switcher.
    ///
    /// - Parameter utf8: The text in UTF-8.
    /// - Returns: One of the six; `und` when none of them is written in the script of the text.
    package func closedSetGuess(_ utf8: [UInt8]) -> LanguageGuess {
        Decision(profile: profile).closedGuess(TextTally(utf8.span, 0..<utf8.count, profile: profile))
    }
}
