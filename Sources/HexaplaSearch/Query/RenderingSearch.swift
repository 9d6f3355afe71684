import Foundation
import GRDB
import HexaplaCore
import HexaplaDatabase

/// Looks for the words of other languages that stand in what is linked to hits more often than elsewhere.
struct RenderingSearch {
    let finder: Finder
    let lexicons: LexiconShelf
    /// The most hits that are looked at.
    static let sample = 400
    func renderings(
        of query: FindQuery, _ hits: [LanguageTag: [Int]], _ wanted: [LanguageTag]
    ) throws -> Renderings? {
        let most = wanted.map { hits[$0]?.count ?? 0 }.max() ?? 0
        guard most > 0, let language = wanted.first(where: { hits[$0]?.count == most }) else { return nil }
        let own = hits[language] ?? []
        let sampled = own.count <= Self.sample ? own : (0..<Self.sample).map { own[$0 * own.count / Self.sample] }
        let linked = try linked(sampled, language)
        let words = try words(of: query, language)
        let beside = finder.languages.first { $0 != language } ?? language
        let hasContent = words.contains { !lexicons.isCommon($0, language, beside: beside) }
        let columns = try finder.languages.filter { $0 != language }.map { other in
            let lists = try lists(of: linked[other.code] ?? [])
            var ranking = RenderingRanking(
                lists: lists, share: Double(sampled.count) / Double(own.count), all: finder.sentences[other] ?? 0,
                probabilities: probabilities(words, language, into: other), form: form, word: word
            ) { form in
                hasContent && lexicons.isCommon(form, other, beside: language)
            }
            return Renderings.Column(language: other, linked: lists.count, candidates: try ranking.candidates())
        }
        return Renderings(language: language, sampled: sampled.count, hits: own.count, columns: columns)
    }

    /// The sentences of the other languages that are linked to some; where the run aligned no sentences, those of the
    /// linked paragraphs.
    private func linked(_ sentences: [Int], _ language: LanguageTag) throws -> [String: [Int]] {
        let links = try Links(finder.database, level: try finder.level(nil), canonical: finder.canonical)
        let units = Array(Set(try finder.units(sentences, links.level)))
        let linked = Dictionary(grouping: try links.units(of: units, language), by: \.language)
        return try linked.mapValues { try finder.sentences(of: $0.map(\.id), links.level).sorted() }
    }

    /// The normal forms of the words of the query, as a lexicon has them.
    private func words(of query: FindQuery, _ language: LanguageTag) throws -> [[UInt8]] {
        let cutter = finder.cutters[language]
        let folded = cutter.fold(Array(query.text.precomposed.utf8)).text
        return try cutter.listed(in: folded).map { Array(cutter.form(of: $0, in: folded)) }
    }

    /// How probable words of another language are as translations of the query, by their forms.
    private func probabilities(
        _ words: [[UInt8]], _ source: LanguageTag, into language: LanguageTag
    ) -> [String: Double] {
        words.reduce(into: [:]) { sums, word in
            sums.merge(lexicons.translations(of: word, source, into: language)) { max($0, $1) }
        }
    }
}

/// The lists of words.
extension RenderingSearch {
    /// The forms of each of some sentences, each with the numbers of its words.
    private func lists(of sentences: [Int]) throws -> [[Int: [Int]]] {
        let statement = try finder.database.cachedStatement(
            sql: """
                SELECT l.words FROM json_each(?) j CROSS JOIN sentence_list l ON l.sentence = j.value ORDER BY j.id
                """)
        return try Data.fetchAll(statement, arguments: [IndexNumbers.json(sentences)]).map { data in
            let bytes = Array(data)
            var list: [Int: [Int]] = [:]
            var (position, form) = (0, 0)
            while position < bytes.count {
                guard let step = VariableInteger.next(bytes, &position),
                    let word = VariableInteger.next(bytes, &position)
                else { throw DamagedIndex() }
                form += step
                list[form, default: []].append(word)
            }
            return list
        }
    }

    private func form(_ id: Int) throws -> (text: String, sentences: Int)? {
        let statement = try finder.database.cachedStatement(sql: "SELECT form, sentences FROM form WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
        return (try row.text(0), try row.int(1))
    }

    /// The word of a form that stands in the most sentences, of several the first by its letters.
    private func word(_ form: Int, _ counts: [Int: Int]) throws -> String? {
        guard let most = counts.values.max() else { return nil }
        let statement = try finder.database.cachedStatement(sql: "SELECT word FROM word WHERE form = ? AND number = ?")
        let words = try counts.filter { $0.value == most }.keys.compactMap { number in
            try String.fetchOne(statement, arguments: [form, number])
        }
        return words.min()
    }
}
