import HexaplaCore

/// Scores the links of a grid four at a time: the same features as `BeadModel.linkFeatures`, in single precision.
///
/// What depends on one side alone is summed once for each span; the lanes of a vector are links to one to four units of
/// the version.
struct LinkScorer {
    private let constants: LinkConstants
    private let shapes: [SIMD4<Float>]
    private let left: [SpanTerms]
    private let right: [SpanTerms]
    private let leftMarks: [SIMD8<Float>]
    private let rightMarks: [SIMD4<Float>]
    private let hasLexicon: Bool
    private let hasMass: Bool
    private let band: Band
    private let pairs: BandMatrix
    private let lexical: LexicalEvidence?

    init(_ model: BeadModel) {
        constants = LinkConstants(model.weights.link, model.length)
        shapes = Self.shapeScores(model.weights)
        hasLexicon = model.lexical != nil
        hasMass = model.mass != nil
        band = model.band
        pairs = model.evidence.pairs
        lexical = model.lexical
        left = SpanTerms.all(
            model.canonical, shared: model.evidence.canonicalMass,
            tokens: model.mass.map { mass in model.canonical.units.indices.map { Float(mass.canonicalTotal($0, 1)) } },
            known: model.lexical?.canonicalKnown, ratio: 1)
        right = SpanTerms.all(
            model.target, shared: model.evidence.targetMass,
            tokens: model.mass.map { mass in model.target.units.indices.map { Float(mass.targetTotal($0, 1)) } },
            known: model.lexical?.targetKnown, ratio: constants.ratio)
        leftMarks = SpanMarks(model.canonical.units).bySpan
        rightMarks = SpanMarks(model.target.units).byClass
    }

    private static func shapeScores(_ weights: Weights) -> [SIMD4<Float>] {
        (1...BeadShape.maxUnitsPerSide).map { rows in
            var scores = SIMD4<Float>.zero
            for columns in 1...BeadShape.maxUnitsPerSide {
                var sink = ScoreSink(weights.link)
                BeadModel.collectShape(rows: rows, columns: columns, into: &sink)
                scores[columns - 1] = Float(sink.score)
            }
            return scores
        }
    }

    /// Scores all links of the band.
    ///
    /// - Parameter values: Four vectors a node; those of links that leave the grid or the band are left as they are, or
    ///   get minus infinity.
    func score(into values: inout [SIMD4<Float>]) {
        var block = BlockRow(pairs: pairs, lexical: lexical, hasMass: hasMass)
        values.withUnsafeMutableBufferPointer { values in
            right.withUnsafeBufferPointer { spans in
                rightMarks.withUnsafeBufferPointer { marks in
                    LengthScores.shared.values.withUnsafeBufferPointer { lengths in
                        let tables = ScoreTables(spans: spans, marks: marks, lengths: lengths)
                        for row in 0..<band.rows { scoreRow(row, &block, tables, values) }
                    }
                }
            }
        }
    }

    /// Scores all links that start in a row.
    private func scoreRow(
        _ row: Int, _ block: inout BlockRow, _ tables: ScoreTables, _ values: UnsafeMutableBufferPointer<SIMD4<Float>>
    ) {
        let (low, high) = (band.low[row], min(band.high[row], right.count - 1))
        guard low <= high else { return }
        block.begin(row, columns: low...high)
        let node = band.offsets[row] - low
        for rows in 1...min(BeadShape.maxUnitsPerSide, left.count - row) {
            block.add(row + rows - 1)
            let start = RowTerms(
                left[row], rows: rows, shape: shapes[rows - 1], marks: leftMarks[row * 4 + rows - 1],
                starts: (constants.startsBoth, constants.startsOne))
            let ends = (low: band.low[row + rows], high: band.high[row + rows])
            let last = min(high, ends.high - 1)
            guard low <= last else { continue }
            block.terms.withUnsafeBufferPointer { blocks in
                for column in low...last {
                    let score = score(start, tables, blocks, column, column - low)
                    values[LinkScores.place(node + column, rows: rows)] = Self.masked(score, ends, column)
                }
            }
        }
    }

    /// The scores of the links from some canonical units to the spans at a column.
    @inline(__always)
    private func score(
        _ start: RowTerms, _ tables: ScoreTables, _ blocks: UnsafeBufferPointer<BlockTerms>, _ column: Int, _ place: Int
    ) -> SIMD4<Float> {
        let spans = tables.spans
        var score = start.shape + (spans[column].starts ? start.startsIfStarting : start.startsIfNot)
        score += constants.lengthScore(
            start, spans[column].length, spans[column].canonicalLength, tables.lengths)
        score += constants.numbersScore(start, spans[column].numbers, blocks[place].numbers)
        score += constants.wordsScore(start, spans[column].words, blocks[place].words)
        score += constants.marksScore(start, spans[column].markCount, tables.marks, at: column * 8)
        score += (spans[column].boundaries + start.boundaries) * constants.boundariesInside
        if hasMass {
            score += constants.massScore(
                start, spans[column].tokens, blocks[place].inCanonical, blocks[place].inTarget)
        }
        if hasLexicon {
            score += constants.lexicalScore(
                start, spans[column].known, ofTarget: blocks[place].explained(by: start.rows),
                ofCanonical: blocks[place].explained)
        }
        if !(start.isPlain && spans[column].isPlain) { score += constants.kindScore(start, spans[column]) }
        return score
    }

    /// Minus infinity for links that leave the grid or the band.
    @inline(__always)
    private static func masked(_ score: SIMD4<Float>, _ ends: (low: Int, high: Int), _ column: Int) -> SIMD4<Float> {
        guard column + 1 < ends.low || column + BeadShape.maxUnitsPerSide > ends.high else { return score }
        var score = score
        for step in 0..<BeadShape.maxUnitsPerSide {
            let place = column + step + 1
            if place < ends.low || place > ends.high { score[step] = -.infinity }
        }
        return score
    }

    /// What is looked up for each node.
    private struct ScoreTables {
        let spans: UnsafeBufferPointer<SpanTerms>
        let marks: UnsafeBufferPointer<SIMD4<Float>>
        let lengths: UnsafeBufferPointer<SIMD2<Float>>
    }
}

extension LinkScores {
    /// The scores of all links of a model.
    init(_ model: BeadModel) {
        self.init(model.band)
        guard model.band.rows > 0, model.band.columns > 0 else { return }
        LinkScorer(model).score(into: &values)
    }
}
