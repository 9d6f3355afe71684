import HexaplaCore
import HexaplaFacts
import HexaplaLanguage

/// All that the rules may look up on one page: the lists of its languages, and how languages are named.
struct PageVocabulary {
    /// The vocabularies to look in, the document's own language first.
    let languages: [Vocabulary]
    /// How switchers name languages, in all languages.
    let names: SwitcherNames
    /// The number of words of the longest entry.
    let longestEntry: Int
    private let firstWords: Set<String>

    /// Puts the lists of a page together.
    ///
    /// - Parameters:
    ///   - languages: The vocabularies to look in, the document's own language first.
    ///   - names: How switchers name languages.
    init(languages: [Vocabulary], names: SwitcherNames) {
        self.languages = languages
        self.names = names
        longestEntry = max(names.longest, languages.map(\.longestPhrase).max() ?? 1)
        firstWords = languages.reduce(into: names.firstWords) { $0.formUnion($1.firstWords) }
    }

    /// The class of a whole phrase.
    ///
    /// - Parameter key: Folded words joined by spaces.
    /// - Returns: The class in the first vocabulary that has the phrase.
    func phrase(_ key: String) -> FurnitureClass? {
        for language in languages {
            if let kind = language.phrases[key] { return kind }
        }
        return nil
    }

    /// Whether a phrase or a name can begin with a word.
    ///
    /// - Parameter word: A folded word.
    /// - Returns: `false` when no entry begins so.
    func canBegin(_ word: String) -> Bool {
        firstWords.contains(word)
    }

    /// Whether a word names a month in one of the languages.
    func isMonth(_ key: String) -> Bool { languages.contains { $0.facts.isMonth(key) } }

    /// Whether a word names a month or a day in one of the languages, or stands between the fields of a date.
    func isDateWord(_ key: String) -> Bool { languages.contains { $0.facts.isDateWord(key) } }

    /// The date that a line is, with nothing else in it, in one of the languages.
    func dateLine(_ text: LayeredText<Original>) -> PartialDate? {
        for language in languages {
            if let date = language.facts.dateLine(text) { return date }
        }
        return nil
    }
}

/// The names of languages as switchers write them.
struct SwitcherNames {
    private var tags: [String: LanguageTag] = [:]
    /// The first words of all names.
    private(set) var firstWords: Set<String> = []
    /// The number of words of the longest name.
    private(set) var longest = 1

    /// Keys names; where two languages share one, the first keeps it.
    init(_ names: [LanguageLists.SwitcherName]) {
        for name in names {
            let words = Vocabulary.words(of: name.name)
            let key = words.joined(separator: " ")
            guard let first = words.first, tags[key] == nil else { continue }
            tags[key] = name.language
            firstWords.insert(first)
            longest = max(longest, words.count)
        }
    }

    /// The language that words name.
    ///
    /// - Parameter key: Folded words joined by spaces.
    /// - Returns: The language; `nil` when the words are no name.
    func language(_ key: String) -> LanguageTag? { tags[key] }
}
