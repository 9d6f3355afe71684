import HexaplaCore
import HexaplaLanguage

/// The cutters of several languages, each made when it is first asked for.
final class WordCutters {
    private let languages: LanguageSet
    private var cutters: [LanguageTag: WordCutter] = [:]

    /// Creates the cutters.
    ///
    /// - Parameter languages: What is known of languages; CLDR is asked about the others.
    init(_ languages: LanguageSet) {
        self.languages = languages
    }

    /// The cutter of a language.
    subscript(language: LanguageTag) -> WordCutter {
        if let known = cutters[language.base] { return known }
        let cutter = WordCutter(language, languages.facts(of: language))
        cutters[language.base] = cutter
        return cutter
    }
}
