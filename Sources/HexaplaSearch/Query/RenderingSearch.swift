import Foundation
import GRDB
import HexaplaCore

/// Looks for the words of other languages that stand in what is linked to hits more often than elsewhere.
struct RenderingSearch {
    let finder: Finder
    let lexicons: LexiconShelf
    /// The most hits that are looked at.
    static let sample = 400
    /// The most candidates of a language.
    static let most = 5
    /// What an association must reach: a chance of one in a thousand (chi-square with one degree of freedom), in nats.
    static let least = 10.83

    func renderings(
        of query: FindQuery, _ hits: [LanguageTag: [Int]], _ wanted: [LanguageTag]
    ) throws -> Renderings? {
        let most = wanted.map { hits[$0]?.count ?? 0 }.max() ?? 0
        guard most > 0, let language = wanted.first(where: { hits[$0]?.count == most }) else { return nil }
        let own = hits[language] ?? []
        let sampled = own.count <= Self.sample ? own : (0..<Self.sample).map { own[$0 * own.count / Self.sample] }
        let links = try Links(finder.database, level: .sentence)
        var linked: [String: Set<Int>] = [:]
        for sentence in sampled {
            let unit = Links.Unit(id: sentence, language: language.code)
            for other in try links.units(of: unit, finder.canonical.code) where other.language != language.code {
                linked[other.language, default: []].insert(other.id)
            }
        }
        let words = try words(of: query, language)
        let columns = try finder.languages.filter { $0 != language }.map { other in
            let candidates = try candidates(linked[other.code] ?? [], other, words, language)
            return Renderings.Column(
                language: other, linked: linked[other.code]?.count ?? 0, candidates: candidates)
        }
        return Renderings(language: language, sampled: sampled.count, hits: own.count, columns: columns)
    }

    /// The normal forms of the words of the query, as a lexicon has them.
    private func words(of query: FindQuery, _ language: LanguageTag) throws -> [[UInt8]] {
        let cutter = finder.cutters[language]
        let folded = cutter.fold(Array(query.text.precomposed.utf8)).text
        return try cutter.listed(in: folded).map { Array(cutter.form(of: $0, in: folded)) }
    }

    private func candidates(
        _ sentences: Set<Int>, _ language: LanguageTag, _ words: [[UInt8]], _ source: LanguageTag
    ) throws -> [Renderings.Candidate] {
        var counts: [Int: (sentences: Int, words: [Int: Int])] = [:]
        for sentence in sentences {
            for (form, numbers) in try list(of: sentence) {
                counts[form, default: (0, [:])].sentences += 1
                for number in numbers { counts[form]?.words[number, default: 0] += 1 }
            }
        }
        let all = finder.sentences[language] ?? 0
        var probabilities: [String: Double] = [:]
        for word in words {
            probabilities.merge(lexicons.translations(of: word, source, into: language)) { max($0, $1) }
        }
        var scored: [(form: Int, text: String, association: Double)] = []
        // What stands there once is a rendering only by the word of the lexicon; among many sentences it is noise.
        for (form, count) in counts where count.sentences > 1 || sentences.count <= 50 {
            guard let (text, total) = try self.form(form) else { continue }
            let value = Self.association(both: count.sentences, sentences.count, total, all)
            guard value >= Self.least, count.sentences > 1 || probabilities[text] != nil else { continue }
            scored.append((form, text, value))
        }
        let best = scored.sorted { ($1.association, $0.text) < ($0.association, $1.text) }.prefix(Self.most)
        return try best.map { item in
            let count = counts[item.form] ?? (0, [:])
            return Renderings.Candidate(
                word: try word(item.form, count.words) ?? item.text, form: item.text, sentences: count.sentences,
                association: item.association, lexicon: probabilities[item.text])
        }
    }

    /// The log-likelihood ratio of two things that stand together in `both` of `all` sentences, one in `first` of them,
    /// the other in `second` (Dunning 1993); 0 where they stand together no more often than by chance.
    static func association(both: Int, _ first: Int, _ second: Int, _ all: Int) -> Double {
        let total = max(all, first + second - both)
        guard both > 0, both * total > first * second else { return 0 }
        let cells = [
            (both, first, second), (first - both, first, total - second), (second - both, total - first, second),
            (total - first - second + both, total - first, total - second),
        ]
        return 2
            * cells.reduce(0) { sum, cell in
                guard cell.0 > 0 else { return sum }
                return sum + Double(cell.0) * log(Double(cell.0) * Double(total) / (Double(cell.1) * Double(cell.2)))
            }
    }
}

/// The lists of words.
extension RenderingSearch {
    /// The forms of a sentence, each with the numbers of its words.
    private func list(of sentence: Int) throws -> [(form: Int, words: [Int])] {
        let statement = try finder.database.cachedStatement(sql: "SELECT words FROM sentence_list WHERE sentence = ?")
        guard let data = try Data.fetchOne(statement, arguments: [sentence]) else { return [] }
        let bytes = Array(data)
        var list: [(form: Int, words: [Int])] = []
        var (position, last) = (0, 0)
        while position < bytes.count {
            guard let step = VariableInteger.next(bytes, &position), let word = VariableInteger.next(bytes, &position)
            else { throw DamagedIndex() }
            if step == 0, !list.isEmpty {
                list[list.count - 1].words.append(word)
            } else {
                last += step
                list.append((last, [word]))
            }
        }
        return list
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
