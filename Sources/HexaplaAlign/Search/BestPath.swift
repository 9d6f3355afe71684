import HexaplaCore

/// The best alignment inside a band (Viterbi).
///
/// Nodes that hardly any alignment passes are left out. That is exact: an alignment through such a node is no likelier
/// than the node, so when the path found is likelier than any node left out, there is no better one; otherwise the
/// whole band is searched.
struct BestPath {
    /// A bead of the path: canonical and version units, one side empty for a null.
    typealias Step = (canonical: Range<Int>, target: Range<Int>)

    private let band: Band
    private let nulls: NullScores
    private var scores: [PathScores] = []
    private var links: [UInt8] = []

    /// The logarithm of the probability below which a node is left out at first.
    static let floor = -40.0

    /// The same where nulls cost more than in the lattice: each one takes from the score of the path.
    static let shiftedFloor = -200.0

    /// Searches a lattice.
    ///
    /// - Parameters:
    ///   - lattice: The lattice.
    ///   - shift: Added to the score of each null; not above zero.
    init(_ lattice: Lattice, nullShift shift: Double = 0) {
        band = lattice.model.band
        nulls = shift == 0 ? lattice.nulls : lattice.nulls.shifted(by: shift)
        let floor = shift == 0 ? Self.floor : Self.shiftedFloor
        search(lattice, floor: floor)
        let best = scores[band.nodeCount - 1].best.0
        // A node has three states, each of which is below the floor: hence the 2, which is more than log 3.
        if !(best - lattice.logTotal >= floor + 2) { search(lattice, floor: -.infinity) }
    }

    /// Fills the tables from the nodes whose states are not all less likely than a floor.
    private mutating func search(_ lattice: Lattice, floor: Double) {
        var scores = Array(repeating: PathScores(), count: band.nodeCount)
        var links = [UInt8](repeating: 0, count: band.nodeCount)
        scores[0].link = 0
        scores.withUnsafeMutableBufferPointer { scores in
            links.withUnsafeMutableBufferPointer { links in
                for row in 0...band.rows { searchRow(row, lattice, floor, scores, links) }
            }
        }
        self.scores = scores
        self.links = links
    }

    private func searchRow(
        _ row: Int, _ lattice: Lattice, _ floor: Double, _ scores: UnsafeMutableBufferPointer<PathScores>,
        _ links: UnsafeMutableBufferPointer<UInt8>
    ) {
        for column in band.low[row]...band.high[row] {
            let node = band.offsets[row] + column - band.low[row]
            guard scores[node].isReached, lattice.logMass(node) >= floor else { continue }
            follow(lattice.links, row, column, node, scores, links)
            if row < band.rows, let next = band.node(row + 1, column) {
                scores[next].takeCanonicalNull(from: scores[node], nulls.canonical[row])
            }
            if column < nulls.target.count, let next = band.node(row, column + 1) {
                scores[next].takeTargetNull(from: scores[node], nulls.target[column])
            }
        }
    }

    /// Takes all links that start at a node.
    private func follow(
        _ shapes: LinkScores, _ row: Int, _ column: Int, _ node: Int,
        _ scores: UnsafeMutableBufferPointer<PathScores>, _ links: UnsafeMutableBufferPointer<UInt8>
    ) {
        let (best, from) = scores[node].best
        for rows in stride(from: 1, through: min(BeadShape.maxUnitsPerSide, band.rows - row), by: 1) {
            let start = band.offsets[row + rows] - band.low[row + rows]
            let first = max(1, band.low[row + rows] - column)
            let last = min(BeadShape.maxUnitsPerSide, band.high[row + rows] - column)
            let values = shapes.scores(node: node, rows: rows)
            for columns in stride(from: first, through: last, by: 1) {
                let next = start + column + columns
                let value = best + Double(values[columns - 1])
                guard value > scores[next].link else { continue }
                scores[next].link = value
                scores[next].linkFrom = from
                links[next] = UInt8(rows << 4 | columns)
            }
        }
    }

    /// The beads of the best path, in order.
    func steps() -> [Step] {
        var result: [Step] = []
        var (row, column) = (band.rows, band.columns)
        guard let last = band.node(row, column) else { return [] }
        var state = scores[last].best.1
        while row > 0 || column > 0, let node = band.node(row, column) {
            switch state {
            case .link:
                let (rows, columns) = (Int(links[node] >> 4), Int(links[node] & 15))
                guard rows > 0 else { return result.reversed() }
                result.append((row - rows..<row, column - columns..<column))
                state = scores[node].linkFrom
                row -= rows
                column -= columns
            case .canonicalNull:
                result.append((row - 1..<row, column..<column))
                state = scores[node].canonicalFrom
                row -= 1
            case .targetNull:
                result.append((row..<row, column - 1..<column))
                state = scores[node].targetFrom
                column -= 1
            }
        }
        return result.reversed()
    }
}

/// What a path ended with.
private enum PathState: UInt8 { case link, canonicalNull, targetNull }

/// The best paths to a node, by what they end with.
private struct PathScores {
    var link = -Double.infinity
    var canonicalNull = -Double.infinity
    var targetNull = -Double.infinity
    /// Which state the best link, canonical null and version null came from.
    var linkFrom = PathState.link
    var canonicalFrom = PathState.link
    var targetFrom = PathState.link

    var isReached: Bool { link > -.infinity || canonicalNull > -.infinity || targetNull > -.infinity }

    var best: (Double, PathState) {
        if link >= canonicalNull, link >= targetNull { return (link, .link) }
        return canonicalNull >= targetNull ? (canonicalNull, .canonicalNull) : (targetNull, .targetNull)
    }

    mutating func takeCanonicalNull(from state: PathScores, _ null: (first: Double, further: Double)) {
        let first = state.link + null.first
        let further = state.canonicalNull + null.further
        guard max(first, further) > canonicalNull else { return }
        canonicalNull = max(first, further)
        canonicalFrom = first >= further ? .link : .canonicalNull
    }

    mutating func takeTargetNull(from state: PathScores, _ null: (first: Double, further: Double)) {
        let first = max(state.link, state.canonicalNull) + null.first
        let further = state.targetNull + null.further
        guard max(first, further) > targetNull else { return }
        targetNull = max(first, further)
        let beforeFirst: PathState = state.link >= state.canonicalNull ? .link : .canonicalNull
        targetFrom = first >= further ? beforeFirst : .targetNull
    }
}
