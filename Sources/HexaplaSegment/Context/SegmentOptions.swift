package import HexaplaCore

/// How the segment stage works; every rule is on by default.
package struct SegmentOptions: Sendable, Hashable, Codable {
    /// The ids of sentence rules that are switched off; ICU decides in their place.
    package var disabledRules: [String]
    /// The languages in which a semicolon before a capital letter ends a sentence.
    package var semicolonLanguages: [LanguageTag]
    /// Whether the abbreviations of ICU (`ss=standard`) are used too.
    ///
    /// ICU 72 finds them inside longer words, so that "Santiago." ends no sentence for the sake of "ago."; therefore
    /// they are off.
    package var usesSuppressions: Bool
    /// Whether French elisions are words of their own: l’ | accord.
    package var splitsElisions: Bool
    /// Whether words, not tokens for matching, have English and Arabic clitics split: do | n't, و | الحكومة.
    package var splitsClitics: Bool
    /// The languages in which a word with hyphens inside is one word.
    package var hyphenLanguages: [LanguageTag]

    /// Creates options.
    ///
    /// - Parameters:
    ///   - disabledRules: The ids of sentence rules that are switched off; an unknown id has no effect.
    ///   - semicolonLanguages: The languages in which a semicolon before a capital letter ends a sentence.
    ///   - usesSuppressions: Whether ICU's own abbreviations are used too.
    ///   - splitsElisions: Whether French elisions are words of their own.
    ///   - splitsClitics: Whether words have English and Arabic clitics split.
    ///   - hyphenLanguages: The languages in which a word with hyphens inside is one word.
    package init(
        disabledRules: [String] = [], semicolonLanguages: [LanguageTag] = [.spanish, .french],
        usesSuppressions: Bool = false, splitsElisions: Bool = true, splitsClitics: Bool = true,
        hyphenLanguages: [LanguageTag] = [.russian, .french, .spanish]
    ) {
        self.disabledRules = disabledRules
        self.semicolonLanguages = semicolonLanguages
        self.usesSuppressions = usesSuppressions
        self.splitsElisions = splitsElisions
        self.splitsClitics = splitsClitics
        self.hyphenLanguages = hyphenLanguages
    }

    /// Reads options; a key that is missing has its default.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` when a value has the wrong type.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let standard = SegmentOptions()
        disabledRules = try values.decodeIfPresent([String].self, forKey: .disabledRules) ?? standard.disabledRules
        semicolonLanguages =
            try values.decodeIfPresent([LanguageTag].self, forKey: .semicolonLanguages) ?? standard.semicolonLanguages
        usesSuppressions =
            try values.decodeIfPresent(Bool.self, forKey: .usesSuppressions) ?? standard.usesSuppressions
        splitsElisions = try values.decodeIfPresent(Bool.self, forKey: .splitsElisions) ?? standard.splitsElisions
        splitsClitics = try values.decodeIfPresent(Bool.self, forKey: .splitsClitics) ?? standard.splitsClitics
        hyphenLanguages =
            try values.decodeIfPresent([LanguageTag].self, forKey: .hyphenLanguages) ?? standard.hyphenLanguages
    }

    enum CodingKeys: String, CodingKey {
        case disabledRules, semicolonLanguages, usesSuppressions, splitsElisions, splitsClitics, hyphenLanguages
    }
}
