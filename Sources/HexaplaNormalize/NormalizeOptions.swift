import HexaplaLanguage

/// How the normalize stage works; every rule but `accent` is on by default.
package struct NormalizeOptions: Sendable, Hashable, Codable {
    /// The ids of rules that are switched off, of the normalized and the folded layer alike.
    package var disabledRules: [String]

    /// Whether the folded layer is without accents on Latin letters too (the rule `accent`).
    package var foldsAccents: Bool

    /// Creates options.
    ///
    /// - Parameters:
    ///   - disabledRules: The ids of rules that are switched off; an unknown id has no effect.
    ///   - foldsAccents: Whether the folded layer is without accents on Latin letters.
    package init(disabledRules: [String] = [], foldsAccents: Bool = false) {
        self.disabledRules = disabledRules
        self.foldsAccents = foldsAccents
    }

    /// Reads options; a key that is missing has its default.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` when a value has the wrong type.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        disabledRules = try values.decodeIfPresent([String].self, forKey: .disabledRules) ?? []
        foldsAccents = try values.decodeIfPresent(Bool.self, forKey: .foldsAccents) ?? false
    }

    enum CodingKeys: String, CodingKey {
        case disabledRules, foldsAccents
    }

    /// The ids of all rules, in the order they are tried: first those of the normalized layer, then of the folded.
    package static let ruleIDs: [String] = CharacterRules.all.map(\.id) + FoldRules.all.map(\.id) + FoldRules.contextual
}
