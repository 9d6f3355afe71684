import HexaplaCore

/// The best alignment inside a band (Viterbi).
struct BestPath {
    /// A bead of the path: canonical and version units, one side empty for a null.
    typealias Step = (canonical: Range<Int>, target: Range<Int>)

    private let model: BeadModel
    private let scores: [Scores]
    private let links: [UInt8]

    private struct Scores {
        var link = -Double.infinity
        var canonicalNull = -Double.infinity
        var targetNull = -Double.infinity
        /// Which state the best link, canonical null and version null came from.
        var linkFrom = State.link
        var canonicalFrom = State.link
        var targetFrom = State.link

        var best: (Double, State) {
            if link >= canonicalNull, link >= targetNull { return (link, .link) }
            return canonicalNull >= targetNull ? (canonicalNull, .canonicalNull) : (targetNull, .targetNull)
        }

        mutating func takeCanonicalNull(from state: Scores, _ null: (first: Double, further: Double)) {
            let first = state.link + null.first
            let further = state.canonicalNull + null.further
            guard max(first, further) > canonicalNull else { return }
            canonicalNull = max(first, further)
            canonicalFrom = first >= further ? .link : .canonicalNull
        }

        mutating func takeTargetNull(from state: Scores, _ null: (first: Double, further: Double)) {
            let first = max(state.link, state.canonicalNull) + null.first
            let further = state.targetNull + null.further
            guard max(first, further) > targetNull else { return }
            targetNull = max(first, further)
            let beforeFirst: State = state.link >= state.canonicalNull ? .link : .canonicalNull
            targetFrom = first >= further ? beforeFirst : .targetNull
        }
    }

    private enum State: UInt8 { case link, canonicalNull, targetNull }

    init(_ lattice: Lattice, nullShift shift: Double = 0) {
        model = lattice.model
        let nulls = shift == 0 ? lattice.nulls : lattice.nulls.shifted(by: shift)
        let band = lattice.model.band
        var scores = Array(repeating: Scores(), count: band.nodeCount)
        var links = [UInt8](repeating: 0, count: band.nodeCount)
        scores[0].link = 0
        for row in 0...band.rows {
            for column in band.low[row]...band.high[row] {
                let node = band.offsets[row] + column - band.low[row]
                let state = scores[node]
                let (best, from) = state.best
                guard best > -.infinity else { continue }
                for rows in stride(from: 1, through: min(BeadModel.reach, band.rows - row), by: 1) {
                    let start = band.offsets[row + rows] - band.low[row + rows]
                    let first = max(1, band.low[row + rows] - column)
                    let last = min(BeadModel.reach, band.high[row + rows] - column)
                    let shapes = lattice.links.scores(node: node, rows: rows)
                    for columns in stride(from: first, through: last, by: 1) {
                        let next = start + column + columns
                        let value = best + Double(shapes[columns - 1])
                        guard value > scores[next].link else { continue }
                        scores[next].link = value
                        scores[next].linkFrom = from
                        links[next] = UInt8(rows << 4 | columns)
                    }
                }
                if row < band.rows, let next = band.node(row + 1, column) {
                    scores[next].takeCanonicalNull(from: state, nulls.canonical[row])
                }
                if column < nulls.target.count, let next = band.node(row, column + 1) {
                    scores[next].takeTargetNull(from: state, nulls.target[column])
                }
            }
        }
        self.scores = scores
        self.links = links
    }

    /// The beads of the best path, in order.
    func steps() -> [Step] {
        var result: [Step] = []
        var row = model.canonical.count
        var column = model.target.count
        guard let last = model.band.node(row, column) else { return [] }
        var state = scores[last].best.1
        while row > 0 || column > 0, let node = model.band.node(row, column) {
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
