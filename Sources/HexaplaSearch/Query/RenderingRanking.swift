/// Ranks the words of one language by how well they render a query.
///
/// The first candidate is the strongest; the next is the strongest in the sentences without it, and so on. So words of one
/// meaning follow each other, and what merely goes along with one of them does not.
struct RenderingRanking {
    /// The forms of each linked sentence, each with the numbers of its words.
    let lists: [[Int: [Int]]]
    /// The share of the hits that were looked at.
    let share: Double
    /// The number of sentences of the language.
    let all: Int
    /// How probable forms are as translations of the query.
    let probabilities: [String: Double]
    /// The text of a form and the number of sentences that hold it.
    let form: (Int) throws -> (text: String, sentences: Int)?
    /// The word of a form that stands in the most sentences, as they are counted by its number.
    let word: (Int, [Int: Int]) throws -> String?
    /// Whether a form is too common to render anything.
    let isCommon: ([UInt8]) -> Bool
    private var known: [Int: Entry] = [:]

    /// The most candidates.
    static let most = 5
    /// What an association must reach: a chance of one in a thousand (chi-square with one degree of freedom), in nats.
    static let least = 10.83
    /// The part of the strongest candidate's weight that another one must have: what merely goes along with a rendering
    /// is weaker than it.
    static let leastShare = 0.3
    /// The part of the linked sentences in more than which a candidate stands is one by this number.
    static let leastPart = 32

    private struct Entry {
        let text: String
        let sentences: Int
        let isCommon: Bool
        let probability: Double?
    }

    init(
        lists: [[Int: [Int]]], share: Double, all: Int, probabilities: [String: Double],
        form: @escaping (Int) throws -> (text: String, sentences: Int)?,
        word: @escaping (Int, [Int: Int]) throws -> String?, isCommon: @escaping ([UInt8]) -> Bool
    ) {
        (self.lists, self.share, self.all, self.probabilities) = (lists, share, all, probabilities)
        (self.form, self.word, self.isCommon) = (form, word, isCommon)
    }

    /// The candidates, the best first.
    mutating func candidates() throws -> [Renderings.Candidate] {
        var left = lists
        var candidates: [Renderings.Candidate] = []
        var least = 0.0
        while candidates.count < Self.most, let best = try best(in: left), best.weight >= least {
            if candidates.isEmpty { least = best.weight * Self.leastShare }
            candidates.append(try candidate(best.form))
            left.removeAll { $0[best.form] != nil }
        }
        return candidates
    }

    /// The form that goes together best with some sentences; `nil` when none does.
    ///
    /// What stands in one of few sentences is a rendering only by the word of the lexicon, and what stands in a small part
    /// of many is noise.
    private mutating func best(in left: [[Int: [Int]]]) throws -> (form: Int, weight: Double)? {
        var counts: [Int: Int] = [:]
        for list in left { for form in list.keys { counts[form, default: 0] += 1 } }
        var best: (form: Int, text: String, weight: Double)?
        for (form, count) in counts where count > lists.count / Self.leastPart {
            guard let entry = try entry(form), !entry.isCommon, count > 1 || entry.probability != nil else { continue }
            let association = Association(both: count, first: left.count, second: entry.sentences, all: all)
            guard association.logLikelihood >= Self.least else { continue }
            // What the lexicon knows comes first of those that are alike.
            let weight = association.overlap(share: share) * (1 + (entry.probability ?? 0))
            if let best, (weight, best.text) <= (best.weight, entry.text) { continue }
            best = (form, entry.text, weight)
        }
        return best.map { ($0.form, $0.weight) }
    }

    private mutating func entry(_ number: Int) throws -> Entry? {
        if let entry = known[number] { return entry }
        guard let (text, sentences) = try form(number) else { return nil }
        let entry = Entry(
            text: text, sentences: sentences, isCommon: isCommon(Array(text.utf8)), probability: probabilities[text])
        known[number] = entry
        return entry
    }

    private mutating func candidate(_ form: Int) throws -> Renderings.Candidate {
        let entry = try entry(form)
        var words: [Int: Int] = [:]
        for list in lists { for number in list[form] ?? [] { words[number, default: 0] += 1 } }
        let association = Association(
            both: lists.count { $0[form] != nil }, first: lists.count, second: entry?.sentences ?? 0, all: all)
        return Renderings.Candidate(
            word: try word(form, words) ?? entry?.text ?? "", form: entry?.text ?? "", sentences: association.both,
            association: association.logLikelihood, overlap: association.overlap(share: share),
            lexicon: entry?.probability)
    }
}
