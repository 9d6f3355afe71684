/// IBM Model 1 (Brown and others 1993): the probability of each word of a side given each word of the other.
///
/// Every sum runs in a fixed order on one core, so the result depends on the pairs alone. With a prior the counts are
/// whole numbers, and the result does not depend on the order of the pairs either.
struct Model1 {
    /// What is known of the source words beforehand.
    struct Prior {
        /// How many pairs that is worth.
        let strength: Double
        /// The known target words of a source word.
        let entries: (_ source: Int) -> [(target: Int32, probability: Float)]
    }

    /// Where the entries of each source word start; the last but one is the empty word.
    private(set) var starts: [Int] = [0]
    /// The target words of the entries.
    private(set) var targets: [Int32] = []
    /// Their probabilities.
    private(set) var probabilities: [Float] = []

    /// How many pairs speak for each source word, in sixteenths; empty without a prior.
    private(set) var masses: [Double] = []

    private let pairs: SentencePairs
    private let strength: Double
    /// The prior's probability of each entry; empty without a prior.
    private var known: [Float] = []
    private var isKnown: [Bool] = []
    /// For each pair, source word and target word of it, the place of their entry.
    private var places: [Int32] = []
    private var placeStarts: [Int] = [0]
    private let sources: Int
    private let targetCount: Int

    /// Fits the model.
    ///
    /// - Parameters:
    ///   - pairs: Pairs of sentences as distinct word numbers.
    ///   - sources: The number of source words.
    ///   - targetCount: The number of target words.
    ///   - iterations: Steps of expectation and maximization.
    ///   - prior: What is known beforehand; with it pairs count by their weights.
    init(_ pairs: SentencePairs, sources: Int, targets targetCount: Int, iterations: Int = 5, prior: Prior? = nil) {
        self.pairs = pairs
        strength = prior?.strength ?? 0
        self.sources = sources
        self.targetCount = targetCount
        for pair in 0..<pairs.count {
            let size = (columns(pair).count) * (rows(pair).count + 1)
            placeStarts.append(placeStarts[pair] + size)
        }
        places = [Int32](repeating: 0, count: placeStarts[pairs.count])
        collectEntries()
        probabilities = [Float](repeating: 1, count: targets.count)
        if let prior { start(from: prior) }
        for _ in 0..<iterations { step(isWeighted: prior != nil) }
    }

    /// Starts from what is known; what is not known is alike for all words that share a pair.
    private mutating func start(from prior: Prior) {
        known = [Float](repeating: 0, count: targets.count)
        var row = [Float](repeating: 0, count: targetCount)
        for source in 0...sources {
            let range = starts[source]..<starts[source + 1]
            let entries = source < sources ? prior.entries(source) : []
            isKnown.append(!entries.isEmpty)
            for entry in entries { row[Int(entry.target)] = entry.probability }
            let rest = (entries.isEmpty ? 1 : 0.5) / Float(max(1, range.count))
            for entry in range {
                known[entry] = row[Int(targets[entry])]
                probabilities[entry] = rest + known[entry]
            }
            for entry in entries { row[Int(entry.target)] = 0 }
        }
    }

    private func rows(_ pair: Int) -> Range<Int> { pairs.canonicalStarts[pair]..<pairs.canonicalStarts[pair + 1] }
    private func columns(_ pair: Int) -> Range<Int> { pairs.targetStarts[pair]..<pairs.targetStarts[pair + 1] }

    /// Makes one entry for each source and target word that share a pair; the empty word shares all.
    private mutating func collectEntries() {
        let holders = Holders(pairs, sources: sources)
        var entry = [Int32](repeating: -1, count: targetCount)
        var stamp = [Int32](repeating: -1, count: targetCount)
        for source in 0...sources {
            for holder in holders.range(source) {
                let (pair, row) = holders[holder]
                let columns = columns(pair)
                var place = placeStarts[pair] + row * columns.count
                for target in pairs.target[columns] {
                    if stamp[Int(target)] != Int32(source) {
                        stamp[Int(target)] = Int32(source)
                        entry[Int(target)] = Int32(targets.count)
                        targets.append(target)
                    }
                    places[place] = entry[Int(target)]
                    place += 1
                }
            }
            starts.append(targets.count)
        }
    }

    private mutating func step(isWeighted: Bool) {
        var counts = [Double](repeating: 0, count: targets.count)
        for pair in 0..<pairs.count {
            let width = columns(pair).count
            let start = placeStarts[pair]
            let end = placeStarts[pair + 1]
            let weight = Double(pairs.weights[pair]) * Self.unit
            for column in 0..<width {
                var total: Float = 0
                for place in stride(from: start + column, to: end, by: width) {
                    total += probabilities[Int(places[place])]
                }
                for place in stride(from: start + column, to: end, by: width) {
                    let entry = Int(places[place])
                    let share = Double(probabilities[entry] / total)
                    counts[entry] += isWeighted ? (share * weight).rounded() : share
                }
            }
        }
        if isWeighted { return maximize(counts) }
        for source in 0..<starts.count - 1 {
            let range = starts[source]..<starts[source + 1]
            let total = range.reduce(0.0) { $0 + counts[$1] }
            for entry in range { probabilities[entry] = total > 0 ? max(1e-12, Float(counts[entry] / total)) : 0 }
        }
    }

    /// What a sixteenth of a pair counts: whole numbers below 2^53 add up alike in any order.
    private static let unit = 65536.0

    /// The probabilities by counts and prior.
    private mutating func maximize(_ counts: [Double]) {
        masses = []
        for source in 0..<starts.count - 1 {
            let range = starts[source]..<starts[source + 1]
            let total = range.reduce(0.0) { $0 + counts[$1] } / Self.unit
            masses.append(total)
            let weight = isKnown[source] ? 16 * strength : 0
            let all = total + weight
            for entry in range {
                let count = counts[entry] / Self.unit + weight * Double(known[entry])
                probabilities[entry] = all > 0 ? max(1e-12, Float(count / all)) : 0
            }
        }
    }

    /// How many pairs, and how many documents, say that the words of each entry translate one another.
    func votes() -> [(pairs: Int32, documents: Int32)] {
        var votes = [(pairs: Int32, documents: Int32)](repeating: (0, 0), count: targets.count)
        var last = [Int32](repeating: -1, count: targets.count)
        for pair in (0..<pairs.count).sorted(by: { (pairs.documents[$0], $0) < (pairs.documents[$1], $1) }) {
            let width = columns(pair).count
            for column in 0..<width {
                let column = stride(from: placeStarts[pair] + column, to: placeStarts[pair + 1], by: width)
                let total = column.reduce(Float(0)) { $0 + probabilities[Int(places[$1])] }
                for place in column where probabilities[Int(places[place])] >= total * Self.leastShare {
                    let entry = Int(places[place])
                    votes[entry].pairs += 1
                    if last[entry] != pairs.documents[pair] { votes[entry].documents += 1 }
                    last[entry] = pairs.documents[pair]
                }
            }
        }
        return votes
    }

    /// The share of a word's explanation that makes a vote.
    private static let leastShare: Float = 0.2

    /// The likeliest target words of a source word, at most `limit` of at least probability `floor`.
    func best(of source: Int, limit: Int, floor: Float) -> [(target: Int32, probability: Float)] {
        let entries = (starts[source]..<starts[source + 1]).filter { probabilities[$0] >= floor }
            .map { (target: targets[$0], probability: probabilities[$0]) }
            .sorted { ($1.probability, $0.target) < ($0.probability, $1.target) }
        return Array(entries.prefix(limit))
    }
}

/// The pairs that hold each source word, with its place among the words of the pair; the empty word is in all of them.
private struct Holders {
    private var starts: [Int]
    private var items: [(pair: Int32, row: Int32)]

    init(_ pairs: SentencePairs, sources: Int) {
        var counts = [Int](repeating: 0, count: sources + 2)
        for word in pairs.canonical { counts[Int(word) + 1] += 1 }
        counts[sources + 1] = pairs.count
        for source in 1...sources + 1 { counts[source] += counts[source - 1] }
        starts = counts
        items = Array(repeating: (0, 0), count: counts[sources + 1])
        var next = starts
        for pair in 0..<pairs.count {
            let rows = pairs.canonicalStarts[pair]..<pairs.canonicalStarts[pair + 1]
            for (row, place) in rows.enumerated() {
                let word = Int(pairs.canonical[place])
                items[next[word]] = (Int32(pair), Int32(row))
                next[word] += 1
            }
            items[next[sources]] = (Int32(pair), Int32(rows.count))
            next[sources] += 1
        }
    }

    func range(_ source: Int) -> Range<Int> { starts[source]..<starts[source + 1] }
    subscript(place: Int) -> (pair: Int, row: Int) { (Int(items[place].pair), Int(items[place].row)) }
}
