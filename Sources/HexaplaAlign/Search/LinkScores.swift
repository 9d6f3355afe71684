/// The score of every link inside a band, computed once and kept: sixteen shapes a node.
struct LinkScores {
    /// For each node four vectors, one for each number of canonical units; the lanes are the version's units.
    var values: [SIMD4<Float>]

    /// Scores of a band in which no link is possible yet.
    init(_ band: Band) {
        values = Array(repeating: SIMD4(repeating: -.infinity), count: band.nodeCount * BeadShape.maxUnitsPerSide)
    }

    /// The place in `values` of the links that start at a node and join a number of canonical units.
    @inline(__always)
    static func place(_ node: Int, rows: Int) -> Int { node * BeadShape.maxUnitsPerSide + rows - 1 }

    /// Adds something to the scores of each class of shapes.
    mutating func shift(by shapes: [Double]) {
        guard shapes.contains(where: { $0 != 0 }) else { return }
        let added = (1...BeadShape.maxUnitsPerSide).map { rows in
            var row = SIMD4<Float>.zero
            for columns in 1...BeadShape.maxUnitsPerSide {
                row[columns - 1] = Float(shapes[ShapeClass(rows: rows, columns: columns).rawValue])
            }
            return row
        }
        for place in values.indices { values[place] += added[place % BeadShape.maxUnitsPerSide] }
    }

    /// The score of the link of a shape that starts at a node; minus infinity where there is none.
    @inline(__always)
    func score(node: Int, rows: Int, columns: Int) -> Double {
        Double(values[LinkScores.place(node, rows: rows)][columns - 1])
    }

    /// The scores of the links that start at a node and join some canonical units with one to four of the version.
    @inline(__always)
    func scores(node: Int, rows: Int) -> SIMD4<Float> { values[LinkScores.place(node, rows: rows)] }
}
