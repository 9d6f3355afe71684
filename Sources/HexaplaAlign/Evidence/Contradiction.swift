import HexaplaCore

/// Short units whose words a lexicon knows on both sides without explaining any by the other: China and Германия.
///
/// A short unit has little else that speaks for or against a link, and that its one sentence is linked inside it says
/// nothing new. So the lexicon's silence counts by how sure it is of the words: the doubt of a word is the logarithm of
/// the probability that the lexicon leaves to translations that it does not know.
extension BeadModel {
    /// How much of the doubts of both sides is counted.
    private static let strength: Float = 1.5
    /// The most that silence takes, in nats.
    private static let most: Float = 8
    /// A word that is explained less than this is not explained, in nats.
    private static let leastGain: Float = 1

    /// What the lexicon's silence adds to the score of a link, in nats; 0 where it does not know words of both sides, or
    /// explains one.
    func contradiction(canonical rows: Range<Int>, target columns: Range<Int>) -> Double {
        guard let lexical else { return 0 }
        var (left, right): (Float, Float) = (0, 0)
        for row in rows {
            guard lexical.canonicalDoubts[row] < 0 else { return 0 }
            left += lexical.canonicalDoubts[row]
        }
        for column in columns {
            guard lexical.targetDoubts[column] < 0 else { return 0 }
            right += lexical.targetDoubts[column]
        }
        for row in rows {
            if lexical.ofCanonical(row, columns.lowerBound)[columns.count - 1] >= Self.leastGain { return 0 }
            for column in columns {
                let shared = evidence.pairs[row, column]
                if shared[0] + shared[1] > 0 { return 0 }
            }
        }
        for column in columns where lexical.ofTarget(rows.lowerBound, column)[rows.count - 1] >= Self.leastGain {
            return 0
        }
        return Double(max(-Self.most, Self.strength * (left + right)))
    }

    /// Adds what the lexicon's silence takes to the scores of all links of short units.
    func contradict(_ links: inout LinkScores) {
        guard let lexical, !isSilent(lexical.canonicalDoubts), !isSilent(lexical.targetDoubts) else { return }
        for row in 0..<band.rows where lexical.canonicalDoubts[row] < 0 {
            for column in band.low[row]...band.high[row]
            where column < band.columns && lexical.targetDoubts[column] < 0 {
                contradict(&links, row, column, lexical)
            }
        }
    }

    private func isSilent(_ doubts: [Float]) -> Bool { doubts.allSatisfy { $0 == 0 } }

    /// Adds it to the links that start at a node.
    private func contradict(_ links: inout LinkScores, _ row: Int, _ column: Int, _ lexical: LexicalEvidence) {
        let node = band.offsets[row] + column - band.low[row]
        for rows in 1...min(BeadShape.maxUnitsPerSide, band.rows - row) {
            guard lexical.canonicalDoubts[row + rows - 1] < 0 else { return }
            for columns in 1...min(BeadShape.maxUnitsPerSide, band.columns - column) {
                guard lexical.targetDoubts[column + columns - 1] < 0 else { break }
                let taken = contradiction(canonical: row..<row + rows, target: column..<column + columns)
                links.values[LinkScores.place(node, rows: rows)][columns - 1] += Float(taken)
            }
        }
    }
}
