import HexaplaCore
package import HexaplaLanguage

/// The languages of a run as the pages call them.
package struct ReportLanguages: Sendable, Hashable, Codable {
    /// The canonical language.
    let canonical: LanguageTag
    /// The languages that are aligned to it, in the order of the columns.
    let versions: [LanguageTag]
    private let names: [LanguageTag: String]
    private let ownNames: [LanguageTag: String]
    private let rightToLeft: Set<LanguageTag>

    /// Takes what the pages need from a set.
    ///
    /// - Parameter languages: The languages; its versions are those of the run.
    package init(_ languages: LanguageSet) {
        canonical = languages.canonical
        versions = languages.versions
        let known = languages.known
        names = languages.knownNames
        ownNames = Dictionary(
            uniqueKeysWithValues: known.compactMap { tag in languages.ownName(tag).map { (tag, $0) } })
        rightToLeft = Set(known.filter(languages.isRightToLeft))
    }

    /// The languages that have columns and reports, the canonical one first.
    var all: [LanguageTag] { [canonical] + versions }

    /// The name in English: `Arabic`; the tag of a language that has no name.
    func name(_ language: LanguageTag) -> String { names[language] ?? LanguageSet().name(language) }

    /// The name in the language itself; `nil` where it is the English one or not known.
    func ownName(_ language: LanguageTag) -> String? { ownNames[language.base] }

    /// Names in a row: `Arabic, French and Chinese`.
    func names(_ languages: [LanguageTag]) -> String { ListFormat.and(languages.map(name)) }

    /// `rtl` or `ltr`.
    func direction(_ language: LanguageTag) -> String {
        let isRightToLeft =
            names[language.base] == nil
            ? LanguageSet().isRightToLeft(language) : rightToLeft.contains(language.base)
        return isRightToLeft ? "rtl" : "ltr"
    }
}
