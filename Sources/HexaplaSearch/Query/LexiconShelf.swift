import HexaplaCore
import HexaplaLexicon
import HexaplaSystem

/// The lexicons between the canonical language and others, each opened when it is first asked for.
final class LexiconShelf {
    private let folder: String
    private let canonical: LanguageTag
    private var lexicons: [LanguageTag: Lexicon?] = [:]

    /// Creates a shelf.
    ///
    /// - Parameters:
    ///   - folder: The folder of the lexicons, also a missing one.
    ///   - canonical: The language on one side of each.
    init(folder: String, canonical: LanguageTag) {
        (self.folder, self.canonical) = (folder, canonical)
    }

    private func lexicon(_ language: LanguageTag) -> Lexicon? {
        if let known = lexicons[language] { return known }
        let file = Files.join(folder, "\(canonical)-\(language).hxlex")
        let lexicon = Files.exists(file) ? try? Lexicon(path: file) : nil
        lexicons[language] = .some(lexicon)
        return lexicon
    }

    /// How probable the normal forms of another language are as translations of a normal form, through the canonical
    /// language where neither is it.
    ///
    /// - Returns: Probabilities by form; none where there is no lexicon.
    func translations(
        of form: [UInt8], _ language: LanguageTag, into other: LanguageTag
    ) -> [String: Double] {
        if language == canonical { return lexicon(other).map { Self.entries(of: form, in: $0, .canonical) } ?? [:] }
        guard let first = lexicon(language) else { return [:] }
        let english = Self.entries(of: form, in: first, .target)
        guard other != canonical else { return english }
        guard let second = lexicon(other) else { return [:] }
        var sums: [String: Double] = [:]
        for (word, probability) in english {
            for (translation, part) in Self.entries(of: Array(word.utf8), in: second, .canonical) {
                sums[translation, default: 0] += probability * part
            }
        }
        return sums
    }

    /// Whether a normal form is so common in every text that it hardly renders anything: a function word.
    ///
    /// The lexicon of a version tells, for words of the canonical language that of any.
    func isCommon(_ form: [UInt8], _ language: LanguageTag, beside other: LanguageTag) -> Bool {
        let isCanonical = language == canonical
        return lexicon(isCanonical ? other : language)?.withTable(isCanonical ? .canonical : .target) { table in
            table.word(FormKey(form: form[...])).map { table.background($0) <= LexiconScale.commonest } ?? false
        } ?? false
    }

    private static func entries(of form: [UInt8], in lexicon: Lexicon, _ side: LexiconSide) -> [String: Double] {
        var found: [(Int, UInt8)] = []
        lexicon.withTable(side) { table in
            guard let word = table.word(FormKey(form: form[...])) else { return }
            table.forEachEntry(of: word) { found.append(($0.word, $0.steps)) }
        }
        return lexicon.withTable(side.other) { table in
            let entries = found.filter { $0.0 < table.count }.map { word, steps in
                (table.text(word), Double(LexiconScale.probability(steps)))
            }
            return Dictionary(entries) { max($0, $1) }
        }
    }
}
