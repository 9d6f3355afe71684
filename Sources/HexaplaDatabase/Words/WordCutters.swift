package import HexaplaCore
package import HexaplaLanguage

/// The cutters of several languages, each made when it is first asked for.
package final class WordCutters {
    private let languages: LanguageSet
    private var cutters: [LanguageTag: WordCutter] = [:]

    /// Creates the cutters.
    ///
    /// - Parameter languages: What is known of languages; CLDR is asked about the others.
    package init(_ languages: LanguageSet) {
        self.languages = languages
    }

    /// The cutter of a language.
    ///
    /// - Parameter language: Any language.
    package subscript(language: LanguageTag) -> WordCutter {
        if let known = cutters[language.base] { return known }
        let cutter = WordCutter(language, languages.facts(of: language))
        cutters[language.base] = cutter
        return cutter
    }
}
