package import HexaplaCore

/// The languages that are known, one of them canonical: texts of the others are aligned to it.
///
/// The order is that of the columns: the canonical language first, then by `column` of `language.tsv`, then by code.
package struct LanguageSet: Sendable, Hashable {
    /// The language of the texts that the others are aligned to.
    package let canonical: LanguageTag
    /// The languages that are aligned to it, in the order of the columns.
    package private(set) var versions: [LanguageTag]
    private let languages: [LanguageTag: Language]

    /// Creates a set.
    ///
    /// - Parameters:
    ///   - canonical: The canonical language; it need not be among the languages.
    ///   - languages: The languages, in any order; of two with the same tag the first is taken.
    package init(canonical: LanguageTag = usualCanonical, _ languages: [Language] = []) {
        self.canonical = canonical.base
        self.languages = Dictionary(languages.map { ($0.tag, $0) }) { first, _ in first }
        versions = []
        versions = ordered(self.languages.keys.filter { $0 != canonical.base })
    }

    /// The canonical language where none is named.
    package static let usualCanonical = LanguageTag.english
    /// The languages that a pipeline aligns to it when it names none.
    package static let usualVersions: [LanguageTag] = ["ar", "es", "ru", "fr", "zh"].compactMap { LanguageTag($0) }

    /// The canonical language and its versions, in the order of the columns.
    package var all: [LanguageTag] { [canonical] + versions }

    /// All languages that are known, also those of which no version is wanted, in the order of the columns.
    package var known: [LanguageTag] { ordered(Set(languages.keys).union([canonical])) }

    /// The same languages, of which some are versions.
    ///
    /// - Parameter tags: The versions, in any order; the canonical language is none.
    /// - Returns: A set that knows as much.
    package func with(versions tags: some Sequence<LanguageTag>) -> LanguageSet {
        var set = self
        set.versions = ordered(Set(tags.map(\.base)).subtracting([canonical]))
        return set
    }

    /// What is known of a language, its script left aside; `nil` for one that is not in the set.
    package subscript(tag: LanguageTag) -> Language? { languages[tag.base] }

    /// Whether a language is in the set, in any script.
    package func contains(_ tag: LanguageTag) -> Bool { tag.base == canonical || languages[tag.base] != nil }

    /// Whether a language is the canonical one or has a place of its own among the columns.
    package func isUsual(_ tag: LanguageTag) -> Bool {
        tag.base == canonical || languages[tag.base]?.facts.column != nil
    }

    /// Whether texts of a language can be aligned to the canonical ones.
    package func isServed(_ tag: LanguageTag) -> Bool { tag.base != canonical && languages[tag.base] != nil }

    /// What is known of a language beside its lists; what CLDR says of one that is not in the set.
    package func facts(of tag: LanguageTag) -> LanguageFacts { languages[tag.base]?.facts ?? LanguageFacts(tag.base) }

    /// The tags in the order of the columns; those of languages that are not in the set follow, by code.
    package func ordered(_ tags: some Sequence<LanguageTag>) -> [LanguageTag] {
        tags.sorted { (place($0), $0.code) < (place($1), $1.code) }
    }

    private func place(_ tag: LanguageTag) -> Int {
        if tag.base == canonical { return -1 }
        return languages[tag.base].map { $0.facts.column ?? .max - 1 } ?? .max
    }

    /// The codes of the languages that can be aligned to the canonical one, for messages: `ar, es, ru`.
    package var servedCodes: String { known.dropFirst().map(\.code).joined(separator: ", ") }

    /// The names of all languages, and of their scripts where the script is part of the tag.
    package var knownNames: [LanguageTag: String] {
        var names: [LanguageTag: String] = [:]
        for tag in known {
            names[tag] = name(tag)
            for script in (languages[tag]?.facts.scriptNames ?? [:]).keys {
                guard let written = LanguageTag("\(tag)-\(script)"), written != tag else { continue }
                names[written] = name(written)
            }
        }
        return names
    }
}

extension LanguageSet {
    /// The name of a language in sentences for people: `Arabic`, `Chinese (simplified)`; the tag of a language that
    /// has no name.
    package func name(_ tag: LanguageTag) -> String {
        guard let language = languages[tag.base] else { return LanguageFacts.name(of: tag) }
        guard tag != tag.base else { return language.facts.name }
        let script = String(tag.code.dropFirst(tag.base.code.utf8.count + 1))
        return language.facts.scriptNames[script] ?? language.facts.name
    }

    /// The name with its article: `an Arabic`, `a French`, `a Ukrainian`.
    package func indefiniteName(_ tag: LanguageTag) -> String {
        let name = name(tag)
        let beginsWithVowel = "AEIOU".contains(name.prefix(1)) && !Self.consonantalBeginnings.contains(name.prefix(2))
        return (beginsWithVowel ? "an " : "a ") + name
    }

    /// Beginnings of names that have a vowel in writing and a consonant in speech: Eurasiatic, Ugaritic, Ukrainian,
    /// Unami, Uyghur.
    private static let consonantalBeginnings: Set<Substring> = ["Eu", "Ug", "Uk", "Un", "Uy"]

    /// Names in a row: `Arabic, French and Chinese`.
    package func names(_ tags: some Sequence<LanguageTag>) -> String { ListFormat.and(tags.map(name)) }

    /// The name in the language itself; `nil` where it is the same or not known.
    package func ownName(_ tag: LanguageTag) -> String? {
        let facts = facts(of: tag)
        return facts.ownName == facts.name ? nil : facts.ownName
    }

    /// Whether texts of a language read from right to left.
    package func isRightToLeft(_ tag: LanguageTag) -> Bool { facts(of: tag).isRightToLeft }
}
