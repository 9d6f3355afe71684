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
    /// The most candidates of a language.
    static let most = 5
    /// What an association must reach: a chance of one in a thousand (chi-square with one degree of freedom), in nats.
    static let least = 10.83
    /// The part of the strongest candidate's weight that another one must have: what merely goes along with a rendering
    /// is weaker than it.
    static let leastShare = 0.3
    /// The part of the linked sentences in more than which a candidate stands is one by this number.
    static let leastPart = 32

    func renderings(
        of query: FindQuery, _ hits: [LanguageTag: [Int]], _ wanted: [LanguageTag]
    ) throws -> Renderings? {
        let most = wanted.map { hits[$0]?.count ?? 0 }.max() ?? 0
        guard most > 0, let language = wanted.first(where: { hits[$0]?.count == most }) else { return nil }
        let own = hits[language] ?? []
        let sampled = own.count <= Self.sample ? own : (0..<Self.sample).map { own[$0 * own.count / Self.sample] }
        let linked = try linked(sampled, language)
        let words = try words(of: query, language)
        let columns = try finder.languages.filter { $0 != language }.map { other in
            let candidates = try candidates(
                linked[other.code] ?? [], other, probabilities(words, language, into: other),
                share: Double(sampled.count) / Double(own.count))
            return Renderings.Column(
                language: other, linked: linked[other.code]?.count ?? 0, candidates: candidates)
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

    /// The candidates of a language: the strongest; then the strongest in the sentences without it, and so on.
    ///
    /// So words of one meaning follow each other, and what merely goes along with one of them does not.
    private func candidates(
        _ sentences: [Int], _ language: LanguageTag, _ probabilities: [String: Double], share: Double
    ) throws -> [Renderings.Candidate] {
        let lists = try lists(of: sentences)
        var left = lists
        var candidates: [Renderings.Candidate] = []
        var known: [Int: (text: String, sentences: Int)] = [:]
        var least = 0.0
        while candidates.count < Self.most, !left.isEmpty {
            guard let best = try best(in: left, of: lists.count, language, probabilities, share, &known),
                best.weight >= least
            else { break }
            if candidates.isEmpty { least = best.weight * Self.leastShare }
            candidates.append(try candidate(best.form, lists, language, probabilities, share, known))
            left.removeAll { $0[best.form] != nil }
        }
        return candidates
    }

    /// The form that goes together best with some sentences; `nil` when none does.
    ///
    /// What stands in one of few sentences is a rendering only by the word of the lexicon, and what stands in a small part
    /// of many is noise.
    private func best(
        in lists: [[Int: [Int]]], of linked: Int, _ language: LanguageTag, _ probabilities: [String: Double],
        _ share: Double, _ known: inout [Int: (text: String, sentences: Int)]
    ) throws -> (form: Int, weight: Double)? {
        var counts: [Int: Int] = [:]
        for list in lists { for form in list.keys { counts[form, default: 0] += 1 } }
        var best: (form: Int, text: String, weight: Double)?
        for (form, count) in counts where count > linked / Self.leastPart {
            guard let entry = try known[form] ?? self.form(form) else { continue }
            known[form] = entry
            let association = Association(
                both: count, first: lists.count, second: entry.sentences, all: finder.sentences[language] ?? 0)
            let probability = probabilities[entry.text]
            guard association.logLikelihood >= Self.least, count > 1 || probability != nil else { continue }
            let weight = association.overlap(share: share) * (1 + (probability ?? 0))
            if let best, (weight, best.text) <= (best.weight, entry.text) { continue }
            best = (form, entry.text, weight)
        }
        return best.map { ($0.form, $0.weight) }
    }

    private func candidate(
        _ form: Int, _ lists: [[Int: [Int]]], _ language: LanguageTag, _ probabilities: [String: Double],
        _ share: Double, _ known: [Int: (text: String, sentences: Int)]
    ) throws -> Renderings.Candidate {
        let entry = known[form] ?? ("", 0)
        var words: [Int: Int] = [:]
        for list in lists { for number in list[form] ?? [] { words[number, default: 0] += 1 } }
        let association = Association(
            both: lists.count { $0[form] != nil }, first: lists.count, second: entry.sentences,
            all: finder.sentences[language] ?? 0)
        return Renderings.Candidate(
            word: try word(form, words) ?? entry.text, form: entry.text, sentences: association.both,
            association: association.logLikelihood, overlap: association.overlap(share: share),
            lexicon: probabilities[entry.text])
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
