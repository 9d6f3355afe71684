import HexaplaCore

#if canImport(Glibc)
    import Glibc
#endif

/// Short units whose words a lexicon knows without explaining any by the other side of a link: China and Германия.
///
/// A short unit has little else that speaks for or against a link, and that its one sentence is linked inside it says
/// nothing new. So the lexicon's silence counts by how sure it is of the words: the doubt of a word is the logarithm of
/// the probability that the lexicon leaves to translations that it does not know. Half of it counts when paths are
/// weighed, so that a pair that everything else puts together stays together. Where the lexicon is sure of both sides the
/// probability of the link falls much further.
extension BeadModel {
    /// How much of the doubts counts in the score of a link.
    private static let strength: Float = 0.5
    /// Silence of less than this counts no further, in nats.
    private static let sureSilence = 0.7
    /// How often silence beyond it counts in the probability of a link.
    private static let strengthOfProbability = 10.0
    /// A word that is explained less than this is not explained, in nats.
    private static let leastGain: Float = 1

    /// What the lexicon's silence on short units adds to the score of a link, in nats; 0 where it does not know words of
    /// both sides, or explains one of theirs.
    func contradiction(canonical rows: Range<Int>, target columns: Range<Int>) -> Double {
        let size = max(rows.count, columns.count)
        guard let lexical, !rows.isEmpty, !columns.isEmpty, size <= BeadShape.maxUnitsPerSide else { return 0 }
        var sum: Float = 0
        for row in rows where lexical.canonicalDoubts[row] < 0 {
            sum += silence(ofCanonical: row, columns.lowerBound, lexical)[columns.count - 1]
        }
        for column in columns where lexical.targetDoubts[column] < 0 {
            sum += silence(ofTarget: column, rows.lowerBound, lexical)[rows.count - 1]
        }
        return Double(sum)
    }

    /// The probability of a link, with all of the lexicon's doubt of short units.
    func doubted(_ probability: Double, canonical rows: Range<Int>, target columns: Range<Int>) -> Double {
        let silence = contradiction(canonical: rows, target: columns)
        if silence > -Self.sureSilence { return probability }
        let odds = probability / max(1e-12, 1 - probability)
        let doubted = odds * exp(Self.strengthOfProbability * (silence + Self.sureSilence))
        return doubted / (1 + doubted)
    }

    /// What the silence on a canonical unit adds to links to the spans of one to four units at a column.
    private func silence(ofCanonical row: Int, _ column: Int, _ lexical: LexicalEvidence) -> SIMD4<Float> {
        guard lexical.targetKnown[column] > 0 else { return .zero }
        var shared = SIMD4<Float>.zero
        for step in 0..<min(BeadShape.maxUnitsPerSide, target.count - column) {
            let weights = evidence.pairs[row, column + step]
            for lane in step..<BeadShape.maxUnitsPerSide { shared[lane] += weights[0] + weights[1] }
        }
        return silence(lexical.canonicalDoubts[row], lexical.ofCanonical(row, column), shared)
    }

    /// What the silence on a unit of the version adds to links to the spans of one to four canonical units at a row.
    private func silence(ofTarget column: Int, _ row: Int, _ lexical: LexicalEvidence) -> SIMD4<Float> {
        guard lexical.canonicalKnown[row] > 0 else { return .zero }
        var shared = SIMD4<Float>.zero
        for step in 0..<min(BeadShape.maxUnitsPerSide, canonical.count - row) {
            let weights = evidence.pairs[row + step, column]
            for lane in step..<BeadShape.maxUnitsPerSide { shared[lane] += weights[0] + weights[1] }
        }
        return silence(lexical.targetDoubts[column], lexical.ofTarget(row, column), shared)
    }

    private func silence(_ doubt: Float, _ gain: SIMD4<Float>, _ shared: SIMD4<Float>) -> SIMD4<Float> {
        SIMD4(repeating: Self.strength * doubt)
            .replacing(with: 0, where: gain .>= Self.leastGain)
            .replacing(with: 0, where: shared .> 0)
    }

    /// Adds what the lexicon's silence takes to the scores of all links of short units.
    func contradict(_ links: inout LinkScores) {
        guard let lexical else { return }
        for row in 0..<band.rows where lexical.canonicalDoubts[row] < 0 {
            contradict(&links, canonical: row, lexical)
        }
        let rows = lexical.targetDoubts.contains { $0 < 0 } ? 0..<band.rows : 0..<0
        for row in rows {
            let end = min(band.columns, band.high[row] + BeadShape.maxUnitsPerSide)
            for column in stride(from: band.low[row], to: end, by: 1)
            where lexical.targetDoubts[column] < 0 {
                contradict(&links, row, target: column, lexical)
            }
        }
    }

    /// Adds it to the links that hold a canonical unit.
    private func contradict(_ links: inout LinkScores, canonical row: Int, _ lexical: LexicalEvidence) {
        for start in max(0, row - BeadShape.maxUnitsPerSide + 1)...row {
            for column in band.low[start]...band.high[start] where column < band.columns {
                let taken = silence(ofCanonical: row, column, lexical)
                guard taken != .zero else { continue }
                let node = band.offsets[start] + column - band.low[start]
                for rows in row - start + 1...BeadShape.maxUnitsPerSide {
                    links.values[LinkScores.place(node, rows: rows)] += taken
                }
            }
        }
    }

    /// Adds it to the links that start in a row and hold a unit of the version.
    private func contradict(_ links: inout LinkScores, _ row: Int, target column: Int, _ lexical: LexicalEvidence) {
        let taken = silence(ofTarget: column, row, lexical)
        guard taken != .zero else { return }
        for start in max(band.low[row], column - BeadShape.maxUnitsPerSide + 1)...column where start <= band.high[row] {
            let node = band.offsets[row] + start - band.low[row]
            for rows in 1...BeadShape.maxUnitsPerSide {
                for columns in column - start + 1...BeadShape.maxUnitsPerSide {
                    links.values[LinkScores.place(node, rows: rows)][columns - 1] += taken[rows - 1]
                }
            }
        }
    }
}
