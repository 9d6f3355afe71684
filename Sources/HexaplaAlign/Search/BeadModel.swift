import HexaplaCore

/// Computes the features and scores of all beads of a grid.
struct BeadModel: Sendable {
    let canonical: Side
    let target: Side
    let band: Band
    let evidence: PairEvidence
    /// What a lexicon says; `nil` without one.
    let lexical: LexicalEvidence?
    let mass: LinkedMass?
    let length: LengthModel
    var weights: Weights

    init(
        canonical: Side, target: Side, band: Band, length: LengthModel, weights: Weights, mass: LinkedMass? = nil,
        lexicon: LexicalLevel? = nil
    ) {
        self.canonical = canonical
        self.target = target
        self.band = band
        self.length = length
        self.weights = weights
        self.mass = mass
        evidence = PairEvidence(canonical: canonical, target: target, band: band, mass: mass)
        lexical = lexicon?.evidence(cells: evidence.pairs.cells)
    }

    /// The features of one link, of any size.
    func linkFeatures(canonical rows: Range<Int>, target columns: Range<Int>) -> LinkVector {
        var blocks = BlockSums()
        var shared = SIMD4<Float>.zero
        let isLarge = max(rows.count, columns.count) > BeadShape.maxUnitsPerSide
        var left = SpanSums()
        var right = SpanSums()
        for row in rows {
            left.add(canonical.units[row], evidence.canonicalMass[row], isFirst: row == rows.lowerBound)
            if isLarge {
                for column in columns { shared += evidence.pairs[row, column] }
            } else {
                blocks.addRow(evidence.pairs, row, from: columns.lowerBound, columns: columns.count)
            }
        }
        for column in columns {
            right.add(target.units[column], evidence.targetMass[column], isFirst: column == columns.lowerBound)
        }
        let shape = LinkShape(
            row: rows.lowerBound, rows: rows.count, column: columns.lowerBound, columns: columns.count)
        var sink = VectorSink()
        collect(shape, left, right, isLarge ? shared : blocks[columns.count], into: &sink)
        return sink.vector
    }

    func score(_ features: LinkVector) -> Double { (features * weights.link).sum() }

    /// Where a link stands and how many units it joins.
    struct LinkShape {
        let row: Int
        let rows: Int
        let column: Int
        let columns: Int
    }

    @inline(__always)
    private func collect<Sink: FeatureSink>(
        _ shape: LinkShape, _ left: SpanSums, _ right: SpanSums, _ shared: SIMD4<Float>, into sink: inout Sink
    ) {
        collectText(shape, left, right, shared, into: &sink)
        sink.add(.boundariesInside, Double(left.boundaries + right.boundaries))
        let starts = (canonical.units[shape.row].startsParagraph, target.units[shape.column].startsParagraph)
        if starts.0 && starts.1 { sink.add(.startsBoth, 1) }
        if starts.0 != starts.1 { sink.add(.startsOne, 1) }
        if let mass { collectMass(mass, shape, shared, into: &sink) }
        if let lexical { collectLexical(lexical, shape, into: &sink) }
    }

    private func collectLexical<Sink: FeatureSink>(
        _ lexical: LexicalEvidence, _ shape: LinkShape, into sink: inout Sink
    ) {
        var (ofTarget, ofCanonical, known, others): (Float, Float, Float, Float) = (0, 0, 0, 0)
        for column in shape.column..<shape.column + shape.columns {
            ofTarget += lexical.target(column, explainedBy: shape.row..<shape.row + shape.rows)
            others += lexical.targetKnown[column]
        }
        for row in shape.row..<shape.row + shape.rows {
            ofCanonical += lexical.canonical(row, explainedBy: shape.column..<shape.column + shape.columns)
            known += lexical.canonicalKnown[row]
        }
        addLexical(ofTarget, ofCanonical, known, others, into: &sink)
    }

    private func addLexical<Sink: FeatureSink>(
        _ ofTarget: Float, _ ofCanonical: Float, _ known: Float, _ others: Float, into sink: inout Sink
    ) {
        sink.add(.lexicalGain, Double(ofTarget + ofCanonical) / 10)
        sink.add(.lexicalSize, Double(known + others) / 10)
        let lesser = min(
            ofTarget / (others + LexicalEvidence.meanSmoothing), ofCanonical / (known + LexicalEvidence.meanSmoothing))
        sink.add(.lexicalLesser, Double(lesser))
    }

    @inline(__always)
    private func collectText<Sink: FeatureSink>(
        _ shape: LinkShape, _ left: SpanSums, _ right: SpanSums, _ shared: SIMD4<Float>, into sink: inout Sink
    ) {
        Self.collectShape(rows: shape.rows, columns: shape.columns, into: &sink)
        sink.add(.length, length.score(canonical: left.length, target: right.length))
        sink.add(.lengthSum, (left.length + right.length / length.ratio).squareRoot() / 10)
        collectShared(left, right, shared, into: &sink)
        Self.collectKinds(rows: shape.rows, columns: shape.columns, left, right, into: &sink)
    }

    @inline(__always)
    static func collectShape<Sink: FeatureSink>(rows: Int, columns: Int, into sink: inout Sink) {
        switch (min(rows, columns), max(rows, columns)) {
        case (1, 1): sink.add(.oneToOne, 1)
        case (1, 2): sink.add(.oneToTwo, 1)
        case (1, 3): sink.add(.oneToThree, 1)
        case (1, let most):
            sink.add(.oneToFour, 1)
            if most > BeadShape.maxUnitsPerSide {
                sink.add(.furtherUnits, Double(most - BeadShape.maxUnitsPerSide))
            }
        default:
            sink.add(.manyToMany, 1)
            sink.add(.furtherUnits, Double(rows + columns - 4))
        }
    }

    @inline(__always)
    private func collectShared<Sink: FeatureSink>(
        _ left: SpanSums, _ right: SpanSums, _ shared: SIMD4<Float>, into sink: inout Sink
    ) {
        let numbers = min(shared[0], left.mass[0], right.mass[0])
        let words = min(shared[1], left.mass[1], right.mass[1])
        sink.add(.numbersShared, Double(numbers))
        sink.add(.numbersMissed, Double(max(0, left.mass[0] + right.mass[0] - 2 * numbers)).squareRoot())
        sink.add(.wordsShared, Double(words))
        sink.add(.wordsMissed, Double(max(0, left.mass[1] + right.mass[1] - 2 * words)).squareRoot())
        let both = Marks.shared(left.marks, right.marks)
        sink.add(.marksShared, Double(both))
        sink.add(.marksMissed, Double(left.markCount + right.markCount - 2 * both).squareRoot())
    }

    @inline(__always)
    static func collectKinds<Sink: FeatureSink>(
        rows: Int, columns: Int, _ left: SpanSums, _ right: SpanSums, into sink: inout Sink
    ) {
        if left.furniture == rows, right.furniture == columns {
            sink.add(.furnitureAlike, left.furnitureClass == right.furnitureClass ? 1 : -1)
        } else if left.furniture + right.furniture > 0 {
            sink.add(.furnitureMixed, Double(left.furniture + right.furniture))
        }
        if left.hasTitle && right.hasTitle { sink.add(.titleBoth, 1) }
        if left.hasTitle != right.hasTitle { sink.add(.titleOne, 1) }
    }

    @inline(__always)
    private func collectMass<Sink: FeatureSink>(
        _ mass: LinkedMass, _ shape: LinkShape, _ shared: SIMD4<Float>, into sink: inout Sink
    ) {
        let inCanonical = Double(shared[2]) / max(1, mass.canonicalTotal(shape.row, shape.rows))
        let inTarget = Double(shared[3]) / max(1, mass.targetTotal(shape.column, shape.columns))
        sink.add(.massCanonical, inCanonical - 1)
        sink.add(.massTarget, inTarget - 1)
        sink.add(.massLesser, min(inCanonical, inTarget))
    }

    /// The features of a unit left without counterpart.
    func nullFeatures(
        _ unit: Unit, mass shared: SIMD2<Float>, linked: Double, known: Float?, isFirst: Bool
    ) -> NullVector {
        var vector = NullVector.zero
        vector[.lexicalSize] = Double(known ?? 0) / 10
        vector[.one] = 1
        vector[.size] = Double(unit.tokenCount).squareRoot()
        vector[isFirst ? .firstOfBlock : .furtherOfBlock] = 1
        vector[.furniture] = unit.kind == .furniture ? 1 : 0
        vector[.numbers] = Double(shared[0]).squareRoot()
        vector[.words] = Double(shared[1]).squareRoot()
        vector[.massLinked] = linked
        return vector
    }

    func canonicalNull(_ row: Int, isFirst: Bool) -> NullVector {
        nullFeatures(
            canonical.units[row], mass: evidence.canonicalMass[row], linked: mass?.canonicalShare(row) ?? 0,
            known: lexical?.canonicalKnown[row], isFirst: isFirst)
    }

    func targetNull(_ column: Int, isFirst: Bool) -> NullVector {
        nullFeatures(
            target.units[column], mass: evidence.targetMass[column], linked: mass?.targetShare(column) ?? 0,
            known: lexical?.targetKnown[column], isFirst: isFirst)
    }

    func score(_ features: NullVector) -> Double { (features * weights.null).sum() }
}
