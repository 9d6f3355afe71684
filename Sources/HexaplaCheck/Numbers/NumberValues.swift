public import HexaplaCore
public import HexaplaLanguage

/// A number of a text by its value, whatever its spelling: a whole mantissa times a power of ten.
///
/// Equal numbers are equal values: the mantissa is no multiple of ten.
public struct NumberValue: Sendable, Hashable {
    /// The digits that count.
    public let mantissa: Int
    /// The power of ten they are multiplied by.
    public let exponent: Int
    /// Whether the text writes the number in digits; otherwise it may be read so from words or parts.
    public let isWritten: Bool

    /// The value as a whole number; `nil` when it has a fraction or is larger than 10 to the 15th.
    public var whole: Int? {
        guard (0...15).contains(exponent), mantissa.magnitude < 1_000_000_000_000_000 else { return nil }
        var (value, power) = (mantissa, exponent)
        while power > 0, value.magnitude < 1_000_000_000_000_000 { (value, power) = (value * 10, power - 1) }
        return power == 0 ? value : nil
    }
}

/// Reads the numbers of texts, each in the way of its language.
public struct NumberValues: Sendable {
    private let lexicons: [LanguageTag: NumberLexicon]

    /// Creates a reader.
    ///
    /// - Parameter lists: The word lists by language, without script; number words and months are used.
    public init(lists: [LanguageTag: LanguageLists]) {
        lexicons = lists.mapValues(NumberLexicon.init)
    }

    /// The numbers of a text.
    ///
    /// - Parameters:
    ///   - text: A paragraph as shown.
    ///   - language: Its language; one without lists is read in digits only.
    /// - Returns: Each value once, by mantissa and exponent: those written in digits, and those that words, scales,
    ///   months, ordinals and Roman numerals can stand for. None for text without numbers.
    public func values(of text: LayeredText<Normalized>, language: LanguageTag) -> [NumberValue] {
        let lexicon = lexicons[language.base] ?? NumberLexicon(LanguageLists(language: language.base))
        let numbers = NumberReader.numbers(of: text, lexicon)
        let written = Set(numbers.mentions.map(\.value))
        return numbers.supply.union(written)
            .sorted { ($0.mantissa, $0.exponent) < ($1.mantissa, $1.exponent) }
            .map { NumberValue(mantissa: $0.mantissa, exponent: $0.exponent, isWritten: written.contains($0)) }
    }
}
