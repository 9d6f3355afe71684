/// How often a corpus is aligned.
package enum Passes: String, Sendable, Hashable, Codable, CaseIterable {
    /// Once, with the lexicons at hand.
    case one = "1"
    /// Twice: the second time with lexicons that have learnt from the first pass.
    case two = "2"
    /// Twice for the languages whose lexicon explains too little of the corpus.
    case auto

    /// Reads the number or the word.
    ///
    /// - Parameter decoder: Holds 1, 2, `"1"`, `"2"` or `"auto"`.
    /// - Throws: `DecodingError` for anything else.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let name = try (try? container.decode(Int.self)).map(String.init) ?? container.decode(String.self)
        guard let passes = Passes(rawValue: name) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(name)' is none of 1, 2, auto.")
        }
        self = passes
    }

    /// Writes a number as a number.
    ///
    /// - Parameter encoder: Takes 1, 2 or `"auto"`.
    /// - Throws: What the encoder throws.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let number = Int(rawValue) { try container.encode(number) } else { try container.encode(rawValue) }
    }
}
