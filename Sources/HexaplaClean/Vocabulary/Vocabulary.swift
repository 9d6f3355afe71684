import HexaplaCore
import HexaplaFacts
import HexaplaLanguage

/// The lists of one language, keyed for look-up in folded lines.
struct Vocabulary {
    /// Whole phrases, words joined by single spaces.
    private(set) var phrases: [String: FurnitureClass] = [:]
    /// The first words of all phrases, to turn most lines away at once.
    private(set) var firstWords: Set<String> = []
    /// The number of words of the longest phrase.
    private(set) var longestPhrase = 1
    /// Beginnings of lines, by their first scalar, longest first.
    private(set) var prefixes: [Unicode.Scalar: [LinePrefix]] = [:]
    /// What reads dates.
    let facts: FactReader

    /// Keys the lists of a language; empty ones give an empty vocabulary.
    init(_ language: Language, facts: FactReader? = nil) {
        self.facts = facts ?? FactReader(language)
        for phrase in language.lists.furniture {
            if phrase.matchesPrefix { addPrefix(phrase) } else { addPhrase(phrase) }
        }
        for key in prefixes.keys { prefixes[key]?.sort { $0.scalars.count > $1.scalars.count } }
    }

    private mutating func addPhrase(_ phrase: LanguageLists.FurniturePhrase) {
        let words = Self.words(of: phrase.phrase)
        guard let first = words.first else { return }
        firstWords.insert(first)
        longestPhrase = max(longestPhrase, words.count)
        let key = words.joined(separator: " ")
        if phrases[key] == nil { phrases[key] = phrase.kind }
    }

    private mutating func addPrefix(_ phrase: LanguageLists.FurniturePhrase) {
        let scalars = ScalarFold.fold(phrase.phrase)
        guard let first = scalars.first, let last = scalars.last else { return }
        prefixes[first, default: []].append(
            LinePrefix(
                scalars: scalars, kind: phrase.kind, wordCount: Self.words(of: phrase.phrase).count,
                endsInLetter: last.properties.isAlphabetic, isHan: (0x3400...0x9FFF).contains(last.value)))
    }

    /// The folded words of a list entry.
    static func words(of text: String) -> [String] {
        LineTokenizer.tokens(of: Array(text.utf8), limit: text.utf8.count).tokens.map(\.key)
    }
}

/// The beginning of a line of furniture.
struct LinePrefix: Hashable {
    let scalars: [Unicode.Scalar]
    let kind: FurnitureClass
    let wordCount: Int
    let endsInLetter: Bool
    let isHan: Bool
}
