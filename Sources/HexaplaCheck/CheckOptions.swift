/// The settings of the check stage.
///
/// Keys left out of a pipeline file keep their defaults.
package struct CheckOptions: Sendable, Hashable, Codable {
    /// Whether numbers are compared.
    package var numbers = true
    /// Whether sentences left out of or added to linked paragraphs are told.
    package var sentences = true
    /// The least score of a paragraph bead whose numbers are compared, from 0 to 1.
    package var leastScoreForNumbers = 0.5
    /// A link bead below this score counts as unsure, from 0 to 1.
    package var unsureScore = 0.5
    /// The share of unsure link beads from which a version is reported, from 0 to 1.
    package var unsureShare = 0.3
    /// The number of link beads below which the share is not judged.
    package var leastBeads = 5
    /// The least confidence of a paragraph's language for it to be called untranslated, from 0 to 1.
    package var leastLanguageConfidence = 0.6
    /// The number of versions that must agree against one text before it is called the odd one out.
    package var agreement = 3

    /// Creates the default settings.
    package init() {}

    /// Reads settings; a key that is missing keeps its default.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` when a value has the wrong type.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        numbers = try values.decodeIfPresent(Bool.self, forKey: .numbers) ?? numbers
        sentences = try values.decodeIfPresent(Bool.self, forKey: .sentences) ?? sentences
        leastScoreForNumbers =
            try values.decodeIfPresent(Double.self, forKey: .leastScoreForNumbers) ?? leastScoreForNumbers
        unsureScore = try values.decodeIfPresent(Double.self, forKey: .unsureScore) ?? unsureScore
        unsureShare = try values.decodeIfPresent(Double.self, forKey: .unsureShare) ?? unsureShare
        leastBeads = try values.decodeIfPresent(Int.self, forKey: .leastBeads) ?? leastBeads
        leastLanguageConfidence =
            try values.decodeIfPresent(Double.self, forKey: .leastLanguageConfidence) ?? leastLanguageConfidence
        agreement = try values.decodeIfPresent(Int.self, forKey: .agreement) ?? agreement
    }
}
