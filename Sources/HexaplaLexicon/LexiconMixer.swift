/// Mixes a lexicon with what Model 1 finds in the links of a corpus.
///
/// A translation is taken from the corpus only when several documents, or several sentences of one, speak for it: the
/// first pass may have linked wrong sentences, and no document is to vote for its own mistakes alone.
struct LexiconMixer {
    let base: Lexicon
    let constants: SelfTraining
    let canonical: OrderedWords
    let target: OrderedWords

    /// The mixed lexicon.
    func writer(_ pairs: SentencePairs) -> LexiconWriter {
        base.withTable(.canonical) { english in
            base.withTable(.target) { other in
                var left = MixedSide(english, words: canonical)
                var right = MixedSide(other, words: target)
                let forward = found(pairs, left, right)
                let backward = found(pairs.reversed, right, left)
                left.add(forward.map(\.word) + backward.flatMap { $0.entries.map(\.target) })
                right.add(backward.map(\.word) + forward.flatMap { $0.entries.map(\.target) })
                var writer = LexiconWriter(
                    canonical: left.side(constants.backgroundShare), target: right.side(constants.backgroundShare))
                writer.canonical.entries = left.mixed(forward, with: right, constants)
                writer.target.entries = right.mixed(backward, with: left, constants)
                return writer
            }
        }
    }

    /// The translations that the links speak for.
    private func found(_ pairs: SentencePairs, _ source: MixedSide, _ target: MixedSide) -> [FoundWord] {
        let prior = Model1.Prior(strength: constants.strength) { source.entries(of: $0, in: target) }
        let model = Model1(
            pairs, sources: source.corpus.forms.count, targets: target.corpus.forms.count,
            iterations: constants.iterations, prior: prior)
        let votes = model.votes()
        return (0..<source.corpus.forms.count).compactMap { word in
            let entries = (model.starts[word]..<model.starts[word + 1]).filter {
                model.probabilities[$0] >= constants.floor
                    && (votes[$0].documents >= constants.documents || votes[$0].pairs >= constants.pairs)
            }.map { (target: model.targets[$0], probability: model.probabilities[$0]) }
            return entries.isEmpty ? nil : FoundWord(word: Int32(word), entries: entries, mass: model.masses[word] / 16)
        }
    }
}

/// What the corpus says of a word.
struct FoundWord {
    let word: Int32
    let entries: [(target: Int32, probability: Float)]
    /// How many links speak for the word.
    let mass: Double
}

/// The words of one side: first those of the lexicon, then those that only the corpus has.
struct MixedSide {
    let corpus: OrderedWords
    private let table: LexiconTable
    private var words = Vocabulary()
    /// The number of each word of the corpus among all words; -1 for one that is left out.
    private var place: [Int32]
    /// The number of each word of the lexicon in the corpus; -1 for one that it does not hold.
    private var inCorpus: [Int32]

    init(_ table: LexiconTable, words corpus: OrderedWords) {
        self.table = table
        self.corpus = corpus
        for word in 0..<table.count { _ = words.add(table.form(word)[...]) }
        place = corpus.forms.map { table.word(FormKey(form: $0[...])).map(Int32.init) ?? -1 }
        inCorpus = Array(repeating: -1, count: table.count)
        for (number, place) in place.enumerated() where place >= 0 { inCorpus[Int(place)] = Int32(number) }
    }

    /// The lexicon's translations of a word of the corpus, as words of the corpus.
    func entries(of word: Int, in other: MixedSide) -> [(target: Int32, probability: Float)] {
        guard place[word] >= 0 else { return [] }
        var entries: [(target: Int32, probability: Float)] = []
        table.forEachEntry(of: Int(place[word])) { entry in
            let target = other.inCorpus[entry.word]
            if target >= 0 { entries.append((target, LexiconScale.probability(entry.steps))) }
        }
        return entries
    }

    /// Takes words of the corpus in.
    mutating func add(_ numbers: [Int32]) {
        for number in Set(numbers).sorted() where place[Int(number)] < 0 {
            place[Int(number)] = words.add(corpus.forms[Int(number)][...])
        }
    }

    /// The words with how probable each is by itself.
    func side(_ share: Float) -> LexiconWriter.Side {
        let total = Float(corpus.counts.reduce(0, +) + corpus.counts.count)
        var background = (0..<table.count).map { word -> Float in
            let count = inCorpus[word] < 0 ? 0 : corpus.counts[Int(inCorpus[word])]
            let own = LexiconScale.probability(table.background(word))
            return (1 - share) * own + share * Float(count) / max(1, total)
        }
        background += Array(repeating: 0, count: words.count - table.count)
        for (number, place) in place.enumerated() where place >= table.count {
            background[Int(place)] = Float(corpus.counts[number] + 1) / total
        }
        var surfaces = SurfaceTable()
        table.forEachKey { surfaces.numbers[$0] = Int32($1) }
        let steps = background.enumerated().map { Self.steps($1, isCommon: $0 < table.count && isCommon($0)) }
        return LexiconWriter.Side(words: words, surfaces: surfaces, background: steps)
    }

    private func isCommon(_ word: Int) -> Bool { table.background(word) <= LexiconScale.commonest }

    /// The byte of a probability; the lexicon alone says which words are common in every text.
    private static func steps(_ probability: Float, isCommon: Bool) -> UInt8 {
        let steps = LexiconScale.quantized(probability)
        return isCommon ? min(LexiconScale.commonest, steps) : max(LexiconScale.commonest + 1, steps)
    }

    /// The translations of all words, the likeliest first.
    func mixed(
        _ found: [FoundWord], with other: MixedSide, _ constants: SelfTraining
    ) -> [[(target: Int32, probability: Float)]] {
        var rows = (0..<table.count).map { word -> [(target: Int32, probability: Float)] in
            var row: [(target: Int32, probability: Float)] = []
            table.forEachEntry(of: word) { row.append((Int32($0.word), LexiconScale.probability($0.steps))) }
            return row
        }
        rows += Array(repeating: [], count: words.count - table.count)
        for word in found {
            let place = Int(place[Int(word.word)])
            let share = rows[place].isEmpty ? constants.newShare : constants.share
            var sums: [Int32: Float] = [:]
            for entry in rows[place] { sums[entry.target] = (1 - share) * entry.probability }
            for entry in word.entries { sums[other.place[Int(entry.target)], default: 0] += share * entry.probability }
            rows[place] = Array(
                sums.map { (target: $0.key, probability: $0.value) }.filter { $0.probability >= constants.floor }
                    .sorted { ($1.probability, $0.target) < ($0.probability, $1.target) }.prefix(constants.limit))
        }
        return rows
    }
}
