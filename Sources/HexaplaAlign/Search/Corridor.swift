/// The part of the grid that paths are kept to: for each row of nodes the first and the last column.
struct Corridor {
    let low: [Int]
    let high: [Int]
    /// Nodes that every band must hold, in order.
    let nodes: [(row: Int, column: Int)]

    /// Anchors that a path through the corridor can pass, with the corners of the blocks among them.
    func posts(among anchors: [Anchor]) -> [Anchor] {
        let fixed = nodes.map { Anchor(row: $0.row, column: $0.column, weight: 0) }
        return (anchors + fixed).sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    /// Whether a path through the corridor can pass a pair of units.
    func isOpen(_ anchor: Anchor) -> Bool {
        anchor.column >= low[anchor.row] && anchor.column <= high[anchor.row]
            && anchor.column + 1 >= low[anchor.row + 1] && anchor.column + 1 <= high[anchor.row + 1]
    }

    /// A band cut to the corridor and widened to hold its nodes.
    func narrowed(_ band: Band) -> Band {
        var (first, last) = (band.low, band.high)
        for node in nodes {
            first[node.row] = min(first[node.row], node.column)
            last[node.row] = max(last[node.row], node.column)
        }
        for row in first.indices {
            first[row] = min(max(first[row], low[row]), high[row])
            last[row] = min(max(last[row], low[row]), high[row])
        }
        for row in first.indices.dropLast().reversed() {
            first[row] = min(first[row], first[row + 1])
            last[row] = max(last[row], min(high[row], first[row + 1]))
        }
        for row in first.indices.dropFirst() { last[row] = max(last[row], last[row - 1]) }
        let centers = band.centers.indices.map { min(max(band.centers[$0], low[$0]), high[$0]) }
        var narrowed = Band(low: first, high: last, centers: centers)
        narrowed.cutHalfWidth = band.cutHalfWidth
        return narrowed
    }
}
