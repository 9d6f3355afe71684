import HexaplaCore

#if canImport(Glibc)
    import Glibc
#endif

/// Short units whose words a lexicon knows without explaining any by the other side of a link, or that name two
/// countries: China and Германия.
///
/// A short unit has little else that speaks for or against a link, and that its one sentence is linked inside it says
/// nothing new. So the lexicon's silence counts by how sure it is of the words: the doubt of a word is the logarithm of
/// the probability that the lexicon leaves to translations that it does not know. Half of it counts when paths are
/// weighed, so that a pair that everything else puts together stays together. Where two single words are known surely, or
/// two countries are named, the probability of the link falls much further.
extension BeadModel {
    /// How much of the doubts counts in the score of a link.
    private static let strength: Float = 0.5
    /// What each two names of different countries add to the score of a link that holds their short units, in nats.
    private static let otherPlace: Float = -4
    /// What they add to the log-odds of its probability, and what the lexicon's silence on two single words does.
    private static let doubts = (place: -8.0, word: -5.0)
    /// From how much silence on two single words the lexicon is sure, in nats.
    private static let sureSilence = -1.6
    /// From how much silence it is told.
    private static let toldSilence = -1.8
    /// A word that is explained less than this is not explained, in nats.
    private static let leastGain: Float = 1

    /// What the lexicon's silence on short units adds to the score of a link, in nats; 0 where it does not know words of
    /// both sides, or explains one of theirs.
    func contradiction(canonical rows: Range<Int>, target columns: Range<Int>) -> Double {
        let size = max(rows.count, columns.count)
        guard !rows.isEmpty, !columns.isEmpty, size <= BeadShape.maxUnitsPerSide else { return 0 }
        var sum: Float = 0
        for row in rows where evidence.places.names(row) {
            sum += Self.otherPlace * Float(columns.count { evidence.places.contradict(row, $0) })
        }
        guard let lexical else { return Double(sum) }
        for row in rows where lexical.canonicalDoubts[row] < 0 {
            sum += silence(ofCanonical: row, columns.lowerBound, lexical)[columns.count - 1]
        }
        for column in columns where lexical.targetDoubts[column] < 0 {
            sum += silence(ofTarget: column, rows.lowerBound, lexical)[rows.count - 1]
        }
        return Double(sum)
    }

    /// The probability of a link, with all of what speaks against two short units.
    func doubted(_ probability: Double, canonical rows: Range<Int>, target columns: Range<Int>) -> Double {
        guard rows.count == 1, columns.count == 1, lexical != nil || !evidence.places.isEmpty else {
            return probability
        }
        let (row, column) = (rows.lowerBound, columns.lowerBound)
        let isOther = evidence.places.contradict(row, column)
        guard isOther || isSilent(row, column, from: Self.sureSilence) else { return probability }
        let odds = probability / max(1e-12, 1 - probability) * exp(isOther ? Self.doubts.place : Self.doubts.word)
        return odds / (1 + odds)
    }

    /// What is surely contradicted about a link of two short units.
    enum Contradicted { case place, word }

    /// Whether it is sure enough to be told that two short units do not translate one another, and why; `nil` otherwise.
    func contradicted(canonical rows: Range<Int>, target columns: Range<Int>) -> Contradicted? {
        guard rows.count == 1, columns.count == 1 else { return nil }
        if evidence.places.contradict(rows.lowerBound, columns.lowerBound) { return .place }
        return isSilent(rows.lowerBound, columns.lowerBound, from: Self.toldSilence) ? .word : nil
    }

    /// Whether two units are single words on which the lexicon is silent, and as sure as is asked.
    private func isSilent(_ row: Int, _ column: Int, from least: Double) -> Bool {
        guard let lexical, lexical.canonicalKnown[row] == 1, canonical.units[row].tokenCount <= 2,
            target.units[column].tokenCount <= 2
        else { return false }
        return contradiction(canonical: row..<row + 1, target: column..<column + 1) <= least
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
        evidence.places.forEachContradiction(in: band) { contradict(&links, $0, $1) }
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

    /// Takes from the links that hold two units which name different countries.
    private func contradict(_ links: inout LinkScores, _ row: Int, _ column: Int) {
        for first in max(0, row - BeadShape.maxUnitsPerSide + 1)...row {
            for start in max(0, column - BeadShape.maxUnitsPerSide + 1)...column {
                guard let node = band.node(first, start) else { continue }
                for rows in row - first + 1...BeadShape.maxUnitsPerSide {
                    for columns in column - start + 1...BeadShape.maxUnitsPerSide {
                        links.values[LinkScores.place(node, rows: rows)][columns - 1] += Self.otherPlace
                    }
                }
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
