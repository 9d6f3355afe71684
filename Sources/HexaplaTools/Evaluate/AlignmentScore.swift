import HexaplaCorpus

/// Precision, recall and their harmonic mean.
package struct PrecisionRecall: Sendable, Hashable, Codable {
    /// The share of what was given that is right.
    package let precision: Double
    /// The share of what is right that was given.
    package let recall: Double
    /// 2PR / (P + R).
    package let f1: Double

    enum CodingKeys: String, CodingKey {
        case precision = "P"
        case recall = "R"
        case f1 = "F"
    }

    init(precision: Double, recall: Double, f1: Double) {
        self.precision = precision
        self.recall = recall
        self.f1 = f1
    }

    /// The figures that counts make.
    ///
    /// With nothing given and nothing to give both are 1; with nothing on one side that side is 0.
    init(_ tally: AlignmentTally.Counts) {
        precision = Self.share(tally.rightGiven, of: tally.given, other: tally.gold)
        recall = Self.share(tally.rightGold, of: tally.gold, other: tally.given)
        f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }

    private static func share(_ right: Int, of all: Int, other: Int) -> Double {
        all > 0 ? Double(right) / Double(all) : other == 0 ? 1 : 0
    }

    /// The plain mean over languages, each figure by itself.
    package static func mean(_ scores: [PrecisionRecall]) -> PrecisionRecall {
        let count = Double(max(1, scores.count))
        return PrecisionRecall(
            precision: scores.reduce(0) { $0 + $1.precision } / count,
            recall: scores.reduce(0) { $0 + $1.recall } / count, f1: scores.reduce(0) { $0 + $1.f1 } / count)
    }
}

/// The counts behind the measures, summed over the articles of a language.
struct AlignmentTally: Sendable, Hashable {
    /// What was given, what is gold, and how much of each is right.
    struct Counts: Sendable, Hashable {
        var rightGiven = 0
        var given = 0
        var rightGold = 0
        var gold = 0

        mutating func add(_ rightGiven: Int, _ given: Int, _ rightGold: Int, _ gold: Int) {
            self.rightGiven += rightGiven
            self.given += given
            self.rightGold += rightGold
            self.gold += gold
        }
    }

    /// A link bead is right when exactly that bead is in the gold.
    private(set) var strict = Counts()
    /// A link bead is right when a gold link bead shares an id with it on each side.
    private(set) var lax = Counts()
    /// Single ids without a counterpart.
    private(set) var null = Counts()

    /// Adds one article.
    ///
    /// - Parameters:
    ///   - gold: The right beads.
    ///   - given: The beads of the system; ids in no bead count as without counterpart.
    ///   - sizes: The number of units on each side.
    mutating func add(gold: Set<ScoredBead>, given: Set<ScoredBead>, sizes: (source: Int, target: Int)) {
        let goldLinks = gold.filter(\.isLink)
        let givenLinks = given.filter(\.isLink)
        let hits = goldLinks.intersection(givenLinks).count
        strict.add(hits, givenLinks.count, hits, goldLinks.count)
        lax.add(
            Self.touching(givenLinks, goldLinks), givenLinks.count, Self.touching(goldLinks, givenLinks),
            goldLinks.count)
        let goldNull = Self.unlinked(goldLinks, sizes)
        let givenNull = Self.unlinked(givenLinks, sizes)
        let shared = goldNull.intersection(givenNull).count
        null.add(shared, givenNull.count, shared, goldNull.count)
    }

    /// How many of these beads share an id on each side with one of those.
    private static func touching(_ these: Set<ScoredBead>, _ those: Set<ScoredBead>) -> Int {
        var partners: [Int: Set<Int>] = [:]
        for bead in those {
            for id in bead.source { partners[id, default: []].formUnion(bead.target) }
        }
        return these.count { bead in
            bead.source.contains { id in partners[id].map { !$0.isDisjoint(with: bead.target) } ?? false }
        }
    }

    /// The ids in no link bead: those of the source as they are, those of the target as their complement.
    private static func unlinked(_ links: Set<ScoredBead>, _ sizes: (source: Int, target: Int)) -> Set<Int> {
        var free = Set(0..<sizes.source).union((0..<sizes.target).map { ~$0 })
        for bead in links {
            free.subtract(bead.source)
            free.subtract(bead.target.map { ~$0 })
        }
        return free
    }
}
