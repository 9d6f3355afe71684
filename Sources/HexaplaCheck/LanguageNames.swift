import HexaplaCore

/// How messages name languages and texts.
enum LanguageNames {
    /// The English name of a language; its code when it is none of the six.
    static func name(_ language: LanguageTag) -> String {
        switch language.base {
        case .english: "English"
        case .arabic: "Arabic"
        case .spanish: "Spanish"
        case .russian: "Russian"
        case .french: "French"
        case .chinese: "Chinese"
        default: "'\(language.code)'"
        }
    }

    /// The name with its article: "an Arabic", "a French".
    static func indefinite(_ language: LanguageTag) -> String {
        let name = name(language)
        return ("AEIOU".contains(name.prefix(1)) ? "an " : "a ") + name
    }

    /// Several names in the order given: "Arabic, Spanish and French".
    static func list(_ languages: [LanguageTag]) -> String {
        let names = languages.map(name)
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
