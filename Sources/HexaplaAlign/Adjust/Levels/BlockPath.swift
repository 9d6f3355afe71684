/// The best path through a lattice from one node to another (Viterbi), for a block of units.
///
/// Only nodes of the band are passed; where a corner of the block lies outside, nothing is linked.
struct BlockPath {
    private let lattice: Lattice
    private let rows: Range<Int>
    private let columns: Range<Int>
    /// For each row of nodes the columns of the block inside the band, and where they start in `cells`.
    private var spans: [(columns: Range<Int>, offset: Int)] = []
    private var cells: [Cell]

    /// What the best way to a node ends with, by state: a link, a canonical null, a null of the version.
    private struct Cell {
        var scores = SIMD4<Double>(repeating: -.infinity)
        var from: (Int, Int, Int) = (0, 0, 0)
        /// Units of the link that ends here.
        var shape = (rows: 0, columns: 0)

        /// The best state and its score.
        var best: (state: Int, score: Double) {
            (0..<3).map { ($0, scores[$0]) }.reduce((0, -Double.infinity)) { $1.1 > $0.1 ? $1 : $0 }
        }

        mutating func take(_ score: Double, state: Int, from other: Int) {
            guard score > scores[state] else { return }
            scores[state] = score
            switch state {
            case 0: from.0 = other
            case 1: from.1 = other
            default: from.2 = other
            }
        }
    }

    /// Searches a block; both sides hold something.
    init(_ lattice: Lattice, rows: Range<Int>, columns: Range<Int>) {
        self.lattice = lattice
        self.rows = rows
        self.columns = columns
        let band = lattice.model.band
        var count = 0
        for row in rows.lowerBound...rows.upperBound {
            let first = max(columns.lowerBound, band.low[row])
            let inside = first..<max(first, min(columns.upperBound, band.high[row]) + 1)
            spans.append((inside, count))
            count += inside.count
        }
        cells = Array(repeating: Cell(), count: count)
        guard let start = place(rows.lowerBound, columns.lowerBound) else { return }
        cells[start].scores[0] = 0
        for row in rows.lowerBound...rows.upperBound {
            for column in spans[row - rows.lowerBound].columns { follow(row, column) }
        }
    }

    /// The place of a node in `cells`; `nil` outside the block or the band.
    private func place(_ row: Int, _ column: Int) -> Int? {
        guard row <= rows.upperBound else { return nil }
        let span = spans[row - rows.lowerBound]
        return span.columns.contains(column) ? span.offset + column - span.columns.lowerBound : nil
    }

    /// Goes on from a node.
    private mutating func follow(_ row: Int, _ column: Int) {
        guard let place = place(row, column), cells[place].best.score > -.infinity else { return }
        followLinks(row, column, cells[place])
        let scores = cells[place].scores
        if let next = self.place(row + 1, column) {
            let null = lattice.nulls.canonical[row]
            let (first, further) = (scores[0] + null.first, scores[1] + null.further)
            cells[next].take(max(first, further), state: 1, from: first >= further ? 0 : 1)
        }
        if let next = self.place(row, column + 1) {
            let null = lattice.nulls.target[column]
            let (first, further) = (max(scores[0], scores[1]) + null.first, scores[2] + null.further)
            let from = first >= further ? (scores[0] >= scores[1] ? 0 : 1) : 2
            cells[next].take(max(first, further), state: 2, from: from)
        }
    }

    private mutating func followLinks(_ row: Int, _ column: Int, _ cell: Cell) {
        guard let node = lattice.model.band.node(row, column) else { return }
        let (state, score) = cell.best
        for height in 1...BeadShape.maxUnitsPerSide {
            for width in 1...BeadShape.maxUnitsPerSide {
                guard let next = place(row + height, column + width) else { continue }
                let value = score + lattice.links.score(node: node, rows: height, columns: width)
                guard value > cells[next].scores[0] else { continue }
                cells[next].take(value, state: 0, from: state)
                cells[next].shape = (height, width)
            }
        }
    }

    /// The links of the best path, in order.
    var links: [BestPath.Step] {
        var found: [BestPath.Step] = []
        var (row, column) = (rows.upperBound, columns.upperBound)
        guard let last = place(row, column), cells[last].best.score > -.infinity else { return [] }
        var state = cells[last].best.state
        while row > rows.lowerBound || column > columns.lowerBound, let place = place(row, column) {
            let cell = cells[place]
            switch state {
            case 0:
                found.append((row - cell.shape.rows..<row, column - cell.shape.columns..<column))
                (row, column) = (row - cell.shape.rows, column - cell.shape.columns)
                state = cell.from.0
            case 1:
                row -= 1
                state = cell.from.1
            default:
                column -= 1
                state = cell.from.2
            }
        }
        return found.reversed()
    }
}
