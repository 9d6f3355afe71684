import HexaplaCore

/// How a language is called on the pages.
enum LanguageName {
    /// The English name: `Arabic`; the code itself for a language that is not one of the six.
    static func english(_ language: LanguageTag) -> String {
        switch language {
        case .english: "English"
        case .arabic: "Arabic"
        case .spanish: "Spanish"
        case .russian: "Russian"
        case .french: "French"
        case .chinese: "Chinese"
        case .simplifiedChinese: "Chinese (simplified)"
        case .traditionalChinese: "Chinese (traditional)"
        case .undetermined: "not known"
        default: language.code
        }
    }

    /// The name in the language itself; `nil` where it is the English one or not known.
    static func own(_ language: LanguageTag) -> String? {
        switch language.base {
        case .arabic: "العربية"
        case .spanish: "Español"
        case .russian: "Русский"
        case .french: "Français"
        case .chinese: "中文"
        default: nil
        }
    }

    /// Names in a row: `Arabic, French and Chinese`.
    static func list(_ languages: [LanguageTag]) -> String {
        let names = languages.map(english)
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    /// `rtl` or `ltr`.
    static func direction(_ language: LanguageTag) -> String { language.isRightToLeft ? "rtl" : "ltr" }
}
