#if canImport(Glibc)
    import Glibc
#endif

/// The score of every link inside a band, computed once and kept: sixteen shapes a node.
struct LinkScores {
    /// Shapes a node: one to four canonical units by one to four of the version.
    static let shapes = BeadModel.reach * BeadModel.reach

    private(set) var values: [Double]

    init(_ model: BeadModel) {
        let band = model.band
        var values = [Double](repeating: -.infinity, count: band.nodeCount * Self.shapes)
        for row in 0..<band.rows {
            for column in band.low[row]...band.high[row] {
                let node = band.offsets[row] + column - band.low[row]
                model.forEachLink(from: row, column) { rows, columns, score in
                    values[node * Self.shapes + (rows - 1) * BeadModel.reach + columns - 1] = score
                }
            }
        }
        self.values = values
    }

    /// The score of the link of a shape that starts at a node; minus infinity where there is none.
    @inline(__always)
    func score(node: Int, rows: Int, columns: Int) -> Double {
        values[node * Self.shapes + (rows - 1) * BeadModel.reach + columns - 1]
    }
}

/// A sum of exponentials kept as its logarithm: the largest term is factored out.
struct LogSum {
    private var terms: (Int, InlineArray<20, Double>) = (0, InlineArray(repeating: 0))
    private var high = -Double.infinity

    @inline(__always)
    mutating func add(_ term: Double) {
        guard term > -.infinity else { return }
        terms.1[terms.0] = term
        terms.0 += 1
        if term > high { high = term }
    }

    /// The logarithm of the sum; terms too small to count in a double are passed over.
    var value: Double {
        guard terms.0 > 0 else { return -.infinity }
        var sum = 0.0
        for index in 0..<terms.0 {
            let difference = terms.1[index] - high
            if difference > -40 { sum += exp(difference) }
        }
        return high + log(sum)
    }
}
