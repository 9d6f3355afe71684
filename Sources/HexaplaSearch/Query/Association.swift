import Foundation

/// How strongly two things go together, from how often they stand in the same sentence.
struct Association {
    /// The sentences in which both stand.
    let both: Int
    /// The sentences in which the first stands, as far as they were looked at.
    let first: Int
    /// The sentences in which the second stands.
    let second: Int
    /// All sentences.
    let all: Int

    /// The log-likelihood ratio (Dunning 1993), in nats; 0 where they stand together no more often than by chance.
    var logLikelihood: Double {
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

    /// How far the two fall together beyond chance, from 0 to 1, when the sentences of the first that were looked at are
    /// a share of all of them: the F-measure with recall counting twice (van Rijsbergen 1979, β = 2), corrected for chance
    /// as kappa is (Cohen 1960).
    ///
    /// What renders a word stands in most of what is linked to it; it may well render other words, too. What stands
    /// everywhere does so by chance.
    func overlap(share: Double) -> Double {
        let sum = 4 * Double(first) + Double(second) * share
        guard sum > 0, all > 0 else { return 0 }
        let measure = min(1, 5 * Double(both) / sum)
        let chance = min(1, 5 * Double(first) * Double(second) / Double(all) / sum)
        return chance < 1 ? max(0, (measure - chance) / (1 - chance)) : 0
    }
}
