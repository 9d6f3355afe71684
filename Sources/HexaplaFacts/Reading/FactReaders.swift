package import HexaplaCore
package import HexaplaLanguage

/// What reads the facts of each language, made once for all who compare texts by them.
package struct FactReaders: Sendable {
    private let readers: [LanguageTag: FactReader]

    /// Makes a reader for each language that is known.
    ///
    /// - Parameter languages: The languages.
    package init(_ languages: LanguageSet) {
        readers = Dictionary(
            uniqueKeysWithValues: languages.known.compactMap { tag in languages[tag].map { (tag, FactReader($0)) } })
    }

    /// The reader of a language; `nil` for one that is not known.
    package func known(_ language: LanguageTag) -> FactReader? { readers[language] }

    /// The reader of a language; for one that is not known, a reader that knows digits only.
    package subscript(_ language: LanguageTag) -> FactReader {
        readers[language] ?? FactReader(Language(LanguageLists(language: language)))
    }
}
