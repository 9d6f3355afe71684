import HexaplaCore

/// Scores the links of a grid four at a time: the same features as `BeadModel.linkFeatures`, in single precision.
///
/// What depends on one side alone is summed once for each span; the lanes of a vector are links to one to four units of
/// the version.
struct LinkScorer {
    private let model: BeadModel
    private let weights: LinkVector
    private let left: SpanRow
    private let right: SpanRow
    private let shapes: [SIMD4<Float>]
    private let length: (ratio: Float, variance: Float)
    private let table = LengthTable.shared
    // Kept one by one: a copy of the model for each node would cost more than the score.
    private let band: Band
    private let pairs: BandMatrix
    private let lexical: LexicalEvidence
    private let hasLexicon: Bool
    private let hasMass: Bool
    private let columns: Int
    private let rows: Int

    init(_ model: BeadModel) {
        self.model = model
        weights = model.weights.link
        band = model.band
        pairs = model.evidence.pairs
        lexical = model.lexical ?? LexicalEvidence()
        hasLexicon = model.lexical != nil
        hasMass = model.mass != nil
        columns = model.target.count
        rows = model.canonical.count
        let canonicalMass = model.mass.map { mass in
            model.canonical.units.indices.map { Float(mass.canonicalTotal($0, 1)) }
        }
        let targetMass = model.mass.map { mass in model.target.units.indices.map { Float(mass.targetTotal($0, 1)) } }
        left = SpanRow(
            model.canonical, shared: model.evidence.canonicalMass, mass: canonicalMass,
            known: model.lexical?.canonicalKnown)
        right = SpanRow(
            model.target, shared: model.evidence.targetMass, mass: targetMass, known: model.lexical?.targetKnown)
        shapes = Self.shapeScores(model.weights)
        length = (Float(model.length.ratio), Float(model.length.variance))
    }

    private func weight(_ feature: LinkFeature) -> Float { Float(weights[feature]) }

    private static func shapeScores(_ weights: Weights) -> [SIMD4<Float>] {
        (1...BeadModel.reach).map { rows in
            var scores = SIMD4<Float>.zero
            for columns in 1...BeadModel.reach {
                var sink = ScoreSink(weights.link)
                BeadModel.collectShape(rows: rows, columns: columns, into: &sink)
                scores[columns - 1] = Float(sink.score)
            }
            return scores
        }
    }

    /// Scores all links that start in a row.
    func scoreRow(_ row: Int, into values: inout [SIMD4<Float>]) {
        let maxRows = min(BeadModel.reach, rows - row)
        for column in band.low[row]...band.high[row] where column < columns {
            let node = band.offsets[row] + column - band.low[row]
            let terms = terms(row, column)
            var blocks = BlockSums()
            var explained = SIMD4<Float>.zero
            for rows in 1...maxRows {
                blocks.addRow(pairs, row + rows - 1, from: column, columns: BeadModel.reach)
                if hasLexicon { explained += lexical.ofCanonical(row + rows - 1, column) }
                guard column + 1 <= band.high[row + rows] else { continue }
                let score = self.score(row, rows, column, terms, blocks, explained)
                values[node * BeadModel.reach + rows - 1] = masked(score, row + rows, column)
            }
        }
    }

    /// Minus infinity for links that leave the grid or the band.
    @inline(__always)
    private func masked(_ score: SIMD4<Float>, _ end: Int, _ column: Int) -> SIMD4<Float> {
        var score = score
        for step in 0..<4 {
            let place = column + step + 1
            if place < band.low[end] || place > band.high[end] { score[step] = -.infinity }
        }
        return score
    }

    /// What a node gives to all its links.
    private struct ColumnTerms {
        var starts: Float = 0
        /// For each number of the version's units how well they are explained by one to four canonical units.
        var explained = (SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero)
        var isPlain = true

        @inline(__always)
        func explained(by rows: Int) -> SIMD4<Float> {
            SIMD4(explained.0[rows - 1], explained.1[rows - 1], explained.2[rows - 1], explained.3[rows - 1])
        }
    }

    @inline(__always)
    private func terms(_ row: Int, _ column: Int) -> ColumnTerms {
        var terms = ColumnTerms()
        let begins = (left.starts[row], right.starts[column])
        if begins.0, begins.1 { terms.starts = weight(.startsBoth) }
        if begins.0 != begins.1 { terms.starts = weight(.startsOne) }
        terms.isPlain = left.isPlain[row] && right.isPlain[column]
        guard hasLexicon else { return terms }
        terms.explained.0 = lexical.ofTarget(row, column)
        terms.explained.1 = terms.explained.0 + lexical.ofTarget(row, column + 1)
        terms.explained.2 = terms.explained.1 + lexical.ofTarget(row, column + 2)
        terms.explained.3 = terms.explained.2 + lexical.ofTarget(row, column + 3)
        return terms
    }

    @inline(__always)
    private func score(
        _ row: Int, _ rows: Int, _ column: Int, _ terms: ColumnTerms, _ blocks: BlockSums, _ ofCanonical: SIMD4<Float>
    ) -> SIMD4<Float> {
        var score = shapes[rows - 1] + terms.starts
        score += lengthScore(left.length[row][rows - 1], right.length[column])
        score += sharedScore(row, rows, column, blocks)
        score += marksScore(row, rows, column)
        score += (right.boundaries[column] + left.boundaries[row][rows - 1]) * weight(.boundariesInside)
        if hasMass { score += massScore(row, rows, column, blocks) }
        if hasLexicon { score += lexicalScore(row, rows, column, terms.explained(by: rows), ofCanonical) }
        if !terms.isPlain { score += kindScore(row, rows, column) }
        return score
    }

    @inline(__always)
    private func lengthScore(_ left: Float, _ right: SIMD4<Float>) -> SIMD4<Float> {
        let both: SIMD4<Float> = right / length.ratio + left
        let expected: Float = length.ratio * left
        let difference: SIMD4<Float> = right - expected
        let variance: SIMD4<Float> = both * (0.5 * length.variance) + 1
        let z: SIMD4<Float> = difference / variance.squareRoot()
        var score: SIMD4<Float> = both.squareRoot() * (0.1 * weight(.lengthSum))
        let factor = weight(.length)
        for step in 0..<4 { score[step] += factor * table.value(abs(z[step])) }
        return score
    }

    @inline(__always)
    private func sharedScore(_ row: Int, _ rows: Int, _ column: Int, _ blocks: BlockSums) -> SIMD4<Float> {
        let (numbersLeft, wordsLeft) = (left.numbers[row][rows - 1], left.words[row][rows - 1])
        let numbers = Self.least(blocks.lane(0), right.numbers[column], numbersLeft)
        let words = Self.least(blocks.lane(1), right.words[column], wordsLeft)
        var score: SIMD4<Float> = numbers * weight(.numbersShared)
        score += words * weight(.wordsShared)
        let missedNumbers: SIMD4<Float> = right.numbers[column] + numbersLeft - numbers - numbers
        score += Self.root(missedNumbers) * weight(.numbersMissed)
        let missedWords: SIMD4<Float> = right.words[column] + wordsLeft - words - words
        score += Self.root(missedWords) * weight(.wordsMissed)
        return score
    }

    @inline(__always)
    private func marksScore(_ row: Int, _ rows: Int, _ column: Int) -> SIMD4<Float> {
        let count = left.markCount[row][rows - 1]
        let others = right.markCount[column]
        var shared = SIMD4<Float>.zero
        if count > 0, others[3] > 0 {
            let marks = left.marks[row * 4 + rows - 1]
            for step in 0..<4 where others[step] > 0 {
                shared[step] = Self.overlap(marks, right.marks[column * 4 + step])
            }
        }
        let missed: SIMD4<Float> = others + count - shared - shared
        var score: SIMD4<Float> = shared * weight(.marksShared)
        score += Self.root(missed) * weight(.marksMissed)
        return score
    }

    @inline(__always)
    private func massScore(_ row: Int, _ rows: Int, _ column: Int, _ blocks: BlockSums) -> SIMD4<Float> {
        let inCanonical = blocks.lane(2) / max(1, left.mass[row][rows - 1])
        let totals = right.mass[column]
        let inTarget = blocks.lane(3) / totals.replacing(with: 1, where: totals .< 1)
        let lesser = inCanonical.replacing(with: inTarget, where: inTarget .< inCanonical)
        var score: SIMD4<Float> = lesser * weight(.massLesser)
        score += (inCanonical - 1) * weight(.massCanonical)
        score += (inTarget - 1) * weight(.massTarget)
        return score
    }

    @inline(__always)
    private func lexicalScore(
        _ row: Int, _ rows: Int, _ column: Int, _ ofTarget: SIMD4<Float>, _ ofCanonical: SIMD4<Float>
    ) -> SIMD4<Float> {
        let known = left.known[row][rows - 1]
        let others = right.known[column]
        let inTarget: SIMD4<Float> = ofTarget / (others + BeadModel.lexicalFloor)
        let inCanonical: SIMD4<Float> = ofCanonical / (known + BeadModel.lexicalFloor)
        let lesser = inCanonical.replacing(with: inTarget, where: inTarget .< inCanonical)
        var score: SIMD4<Float> = lesser * weight(.lexicalLesser)
        score += (ofTarget + ofCanonical) * (0.1 * weight(.lexicalGain))
        score += (others + known) * (0.1 * weight(.lexicalSize))
        return score
    }

    /// Furniture and titles, which are rare.
    private func kindScore(_ row: Int, _ rows: Int, _ column: Int) -> SIMD4<Float> {
        var score = SIMD4<Float>.zero
        let canonical = SpanSums(model.canonical.units[row..<row + rows])
        var target = SpanSums()
        for columns in 1...BeadModel.reach where column + columns <= model.target.count {
            target.add(model.target.units[column + columns - 1], .zero, isFirst: columns == 1)
            var sink = ScoreSink(weights)
            BeadModel.collectKinds(rows: rows, columns: columns, canonical, target, into: &sink)
            score[columns - 1] = Float(sink.score)
        }
        return score
    }

    @inline(__always)
    private static func least(_ shared: SIMD4<Float>, _ right: SIMD4<Float>, _ left: Float) -> SIMD4<Float> {
        let both = shared.replacing(with: right, where: right .< shared)
        return both.replacing(with: left, where: both .> left)
    }

    @inline(__always)
    private static func root(_ value: SIMD4<Float>) -> SIMD4<Float> {
        value.replacing(with: 0, where: value .< 0).squareRoot()
    }

    @inline(__always)
    private static func overlap(_ left: SIMD8<Float>, _ right: SIMD8<Float>) -> Float {
        left.replacing(with: right, where: right .< left).sum()
    }
}

/// Sums over the spans of one to four units that start at each unit of a side; the lanes are the units of the span.
struct SpanRow {
    let length: [SIMD4<Float>]
    let numbers: [SIMD4<Float>]
    let words: [SIMD4<Float>]
    let markCount: [SIMD4<Float>]
    let boundaries: [SIMD4<Float>]
    let mass: [SIMD4<Float>]
    let known: [SIMD4<Float>]
    /// Marks by class, four spans a unit.
    private(set) var marks: [SIMD8<Float>] = []
    /// Whether each unit starts a paragraph.
    let starts: [Bool]
    /// Whether the next four units are all body text.
    let isPlain: [Bool]

    init(_ side: Side, shared: [SIMD2<Float>], mass: [Float]?, known: [Float]?) {
        let units = side.units
        starts = units.map(\.startsParagraph)
        length = SpanTable.sums(units.map { Float($0.length) })
        numbers = SpanTable.sums(shared.map { $0[0] })
        words = SpanTable.sums(shared.map { $0[1] })
        markCount = SpanTable.sums(units.map(\.markCount))
        self.mass = mass.map(SpanTable.sums) ?? []
        self.known = known.map(SpanTable.sums) ?? []
        boundaries = units.indices.map { first in
            var sums = SIMD4<Float>.zero
            for step in 1..<4 {
                let starts = first + step < units.count && units[first + step].startsParagraph
                sums[step] = sums[step - 1] + (starts ? 1 : 0)
            }
            return sums
        }
        isPlain = units.indices.map { first in
            units[first..<min(units.count, first + 4)].allSatisfy { $0.kind == .body }
        }
        marks.reserveCapacity(4 * units.count)
        for first in units.indices {
            var sum = SIMD8<Float>.zero
            for step in 0..<4 {
                if first + step < units.count { sum += units[first + step].marks.counts }
                marks.append(sum)
            }
        }
    }
}
