#if canImport(Glibc)
    import Glibc
#endif

/// The score of every link inside a band, computed once and kept: sixteen shapes a node.
struct LinkScores {
    /// Shapes a node: one to four canonical units by one to four of the version.
    static let shapes = BeadModel.reach * BeadModel.reach

    /// For each node four vectors, one for each number of canonical units; the lanes are the version's units.
    private(set) var values: [SIMD4<Float>]

    init(_ model: BeadModel) {
        let band = model.band
        var values = [SIMD4<Float>](
            repeating: SIMD4(repeating: -.infinity), count: band.nodeCount * BeadModel.reach)
        if band.rows > 0, band.columns > 0 {
            let scorer = LinkScorer(model)
            for row in 0..<band.rows { scorer.scoreRow(row, into: &values) }
        }
        self.values = values
    }

    /// The score of the link of a shape that starts at a node; minus infinity where there is none.
    @inline(__always)
    func score(node: Int, rows: Int, columns: Int) -> Double {
        Double(values[node * BeadModel.reach + rows - 1][columns - 1])
    }

    /// The scores of the links that start at a node and join some canonical units with one to four of the version.
    @inline(__always)
    func scores(node: Int, rows: Int) -> SIMD4<Float> { values[node * BeadModel.reach + rows - 1] }
}

/// A sum of exponentials kept as its logarithm: the largest term is factored out.
struct LogSum {
    private var terms: (Int, InlineArray<20, Double>) = (0, InlineArray(repeating: 0))
    private var high = -Double.infinity

    @inline(__always)
    mutating func add(_ term: Double) {
        guard term > high - 30 else { return }
        terms.1[terms.0] = term
        terms.0 += 1
        if term > high { high = term }
    }

    /// The logarithm of the sum; terms too small to count are passed over.
    @inline(__always)
    var value: Double {
        guard terms.0 > 0 else { return -.infinity }
        if terms.0 == 1 { return high }
        var sum = 0.0
        for index in 0..<terms.0 {
            let difference = terms.1[index] - high
            if difference > -30 { sum += exp(difference) }
        }
        return high + log(sum)
    }
}
