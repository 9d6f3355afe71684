import HexaplaCore

#if canImport(Glibc)
    import Glibc
#endif

/// Probabilities of single beads, summed over all alignments that hold them.
extension Lattice {
    /// The probability that exactly these units are joined, or that one unit is left alone; 0 for more units than a link
    /// of the search can hold.
    func probability(canonical: Range<Int>, target: Range<Int>) -> Double {
        let band = model.band
        guard max(canonical.count, target.count) <= BeadShape.maxUnitsPerSide,
            let start = band.node(canonical.lowerBound, target.lowerBound),
            let end = band.node(canonical.upperBound, target.upperBound)
        else { return 0 }
        let (from, to) = (forward[start], backward[end])
        if !canonical.isEmpty, !target.isEmpty {
            let score = links.score(node: start, rows: canonical.count, columns: target.count)
            return exp(min(0, forwardScores[start] + score + to.link - logTotal))
        }
        return exp(min(0, logNull(canonical, target, from, to) - logTotal))
    }

    /// The probability that a canonical unit has no counterpart, wherever the path passes it.
    func aloneProbability(canonical row: Int) -> Double {
        let band = model.band
        let first = max(band.low[row], band.low[row + 1])
        let last = min(band.high[row], band.high[row + 1])
        guard first <= last else { return 0 }
        let sum = (first...last).reduce(0.0) { sum, column in
            isPassed(row, column) ? sum + probability(canonical: row..<row + 1, target: column..<column) : sum
        }
        return min(1, sum)
    }

    /// The probability that a unit of the version has no counterpart, wherever the path passes it.
    func aloneProbability(target column: Int) -> Double {
        let band = model.band
        // The ends of the rows never fall.
        let first = band.high.partitioningIndex { $0 > column }
        let last = band.low.partitioningIndex { $0 > column }
        guard first < last else { return 0 }
        let sum = (first..<last).reduce(0.0) { sum, row in
            isPassed(row, column) ? sum + probability(canonical: row..<row, target: column..<column + 1) : sum
        }
        return min(1, sum)
    }

    /// Whether more than a negligible share of the alignments passes a node.
    private func isPassed(_ row: Int, _ column: Int) -> Bool {
        model.band.node(row, column).map { logMass($0) > -12 } ?? false
    }

    /// The logarithm of the share of the alignments that pass a node in its likeliest state.
    @inline(__always)
    func logMass(_ node: Int) -> Double {
        let (from, to) = (forward[node], backward[node])
        let null = max(from.canonicalNull + to.canonicalNull, from.targetNull + to.targetNull)
        return max(from.link + to.link, null) - logTotal
    }

    private func logNull(_ canonical: Range<Int>, _ target: Range<Int>, _ from: LatticeState, _ to: LatticeState)
        -> Double
    {
        if target.isEmpty {
            let scores = nulls.canonical[canonical.lowerBound]
            return logSum(from.link + scores.first, from.canonicalNull + scores.further) + to.canonicalNull
        }
        let scores = nulls.target[target.lowerBound]
        return logSum(from.beforeTargetNull + scores.first, from.targetNull + scores.further) + to.targetNull
    }

    /// Calls with each link whose probability is at least a floor.
    func forEachLikelyLink(
        floor: Double = 1e-3, _ body: (_ canonical: Range<Int>, _ target: Range<Int>, _ probability: Double) -> Void
    ) {
        let band = model.band
        let logFloor = log(floor)
        for row in 0..<band.rows {
            for column in band.low[row]...band.high[row] {
                let node = band.offsets[row] + column - band.low[row]
                let before = forwardScores[node] - logTotal
                guard before + backward[node].link >= logFloor else { continue }
                for rows in 1...BeadShape.maxUnitsPerSide {
                    for columns in 1...BeadShape.maxUnitsPerSide {
                        guard let next = band.node(row + rows, column + columns) else { continue }
                        let score = links.score(node: node, rows: rows, columns: columns)
                        let value = exp(min(0, before + score + backward[next].link))
                        if value >= floor { body(row..<row + rows, column..<column + columns, value) }
                    }
                }
            }
        }
    }
}
