import HexaplaCore

/// How the probabilities of beads are spread, in steps of a thousandth: small, mergeable, good for a median.
struct ConfidenceHistogram: Sendable, Hashable, Codable {
    /// Beads by probability in thousandths, as a sparse list.
    private var steps: [Int: Int] = [:]
    private(set) var count = 0

    /// Counts one bead; a probability outside 0...1 is moved to the nearer end.
    mutating func add(_ score: Double) {
        guard score.isFinite else { return }
        steps[Int((min(max(score, 0), 1) * 1000).rounded()), default: 0] += 1
        count += 1
    }

    mutating func merge(_ other: ConfidenceHistogram) {
        steps.merge(other.steps, uniquingKeysWith: +)
        count += other.count
    }

    /// The lower median, to a thousandth; `nil` when nothing was counted.
    var median: Double? {
        var left = (count + 1) / 2
        for (step, amount) in steps.sorted(by: { $0.key < $1.key }) {
            left -= amount
            if left <= 0 { return Double(step) / 1000 }
        }
        return nil
    }

    /// The counts in equal bins from 0 to 1; 1 falls into the last.
    func bins(_ number: Int) -> [Int] {
        var bins = Array(repeating: 0, count: number)
        for (step, amount) in steps { bins[min(step * number / 1000, number - 1)] += amount }
        return bins
    }

    var json: JSONValue {
        .object([
            "bins": .ints(bins(20)), "count": .int(count), "median": median.map(JSONValue.decimal) ?? .null,
        ])
    }
}
