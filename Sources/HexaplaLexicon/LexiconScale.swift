#if canImport(Glibc)
    import Glibc
#endif

/// Probabilities as bytes: steps of a sixteenth nat below 1.
package enum LexiconScale {
    /// The steps of one nat.
    package static let steps: Float = 16

    /// A word at least this probable by itself, e^-5, is common in every text (a function word).
    package static let commonest: UInt8 = 80

    /// The byte of a probability; 255 for everything below e^-16.
    static func quantized(_ probability: Float) -> UInt8 {
        guard probability > 0 else { return 255 }
        return UInt8(max(0, min(255, (-log(probability) * steps).rounded())))
    }

    /// The probability of a byte.
    ///
    /// - Parameter byte: Steps below 1.
    /// - Returns: A probability from e^-16 to 1.
    package static func probability(_ byte: UInt8) -> Float { exp(-Float(byte) / steps) }
}
