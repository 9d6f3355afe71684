import HexaplaCore

/// A group of characters that the script gate tells apart.
enum Script: UInt8, CaseIterable {
    case none, ignored, mark, apostrophe, ideographicSign
    case latin, cyrillic, arabic, han
    case kana, hangul, greek, hebrew, armenian, georgian, devanagari, bengali, gurmukhi, gujarati, oriya, tamil
    case telugu, kannada, malayalam, sinhala, thai, lao, tibetan, myanmar, ethiopic, khmer, thaana, other

    /// The number of scripts, for tables indexed by raw value.
    static let count = 33

    /// Whether characters of this group are letters.
    var isLetter: Bool { rawValue >= Script.latin.rawValue }

    /// The ISO 15924 code of a script that has a model of its own.
    init?(modelCode: String) {
        switch modelCode {
        case "Latn": self = .latin
        case "Cyrl": self = .cyrillic
        case "Arab": self = .arabic
        default: return nil
        }
    }

    /// The language of a script that is written by one language in practice; `und` for all others.
    var onlyLanguage: LanguageTag {
        Self.onlyLanguages[self].flatMap { LanguageTag($0) } ?? .undetermined
    }

    private static let onlyLanguages: [Script: String] = [
        .kana: "ja", .hangul: "ko", .greek: "el", .armenian: "hy", .georgian: "ka", .gurmukhi: "pa", .gujarati: "gu",
        .oriya: "or", .tamil: "ta", .telugu: "te", .kannada: "kn", .malayalam: "ml", .sinhala: "si", .thai: "th",
        .lao: "lo", .khmer: "km", .thaana: "dv",
    ]
}
