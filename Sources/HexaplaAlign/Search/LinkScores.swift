#if canImport(Glibc)
    import Glibc
#endif

/// The score of every link inside a band, computed once and kept: sixteen shapes a node.
struct LinkScores {
    /// Shapes a node: one to four canonical units by one to four of the version.
    static let shapes = BeadModel.reach * BeadModel.reach

    /// For each node four vectors, one for each number of canonical units; the lanes are the version's units.
    var values: [SIMD4<Float>]

    init(_ model: BeadModel) {
        let band = model.band
        var values = [SIMD4<Float>](
            repeating: SIMD4(repeating: -.infinity), count: band.nodeCount * BeadModel.reach)
        if band.rows > 0, band.columns > 0 {
            LinkScorer(model).score(into: &values)
        }
        self.values = values
    }

    /// Adds something to the scores of each class of shapes.
    mutating func shift(by shapes: [Double]) {
        guard shapes.contains(where: { $0 != 0 }) else { return }
        let added = (1...BeadModel.reach).map { rows in
            var row = SIMD4<Float>.zero
            for columns in 1...BeadModel.reach {
                row[columns - 1] = Float(shapes[ShapeClass(rows: rows, columns: columns).rawValue])
            }
            return row
        }
        for place in values.indices { values[place] += added[place % BeadModel.reach] }
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

/// log(1 + e^-x) from a table, linear between its entries; the error is below 1e-6.
struct LogTable: Sendable {
    /// The one table: it depends on nothing.
    static let shared = LogTable()

    /// Where the table ends; what is left is below 1e-13.
    static var end: Double { 30 }
    private static var steps: Double { 256 }
    private let values: [Double]

    private init() {
        values = (0...Int(Self.steps * Self.end) + 1).map { log1p(exp(-Double($0) / Self.steps)) }
    }

    /// The value at a number from 0 to `end`.
    @inline(__always)
    func value(_ x: Double) -> Double {
        let place = x * Self.steps
        let index = Int(place)
        return values[index] + (place - Double(index)) * (values[index + 1] - values[index])
    }

    /// log(exp(a) + exp(b)), also for minus infinity.
    @inline(__always)
    func sum(_ a: Double, _ b: Double) -> Double {
        let high = max(a, b)
        let difference = high - min(a, b)
        // Also the way out for two infinities, whose difference is no number.
        guard difference < Self.end else { return high }
        return high + value(difference)
    }
}
