/// The part of the grid that verdicts leave open: for each row of nodes the first and the last column.
struct Corridor {
    let low: [Int]
    let high: [Int]
    /// Nodes that every band must hold, in order.
    let nodes: [(row: Int, column: Int)]

    init(_ constraints: LatticeConstraints, rows: Int, columns: Int) {
        var low = [Int](repeating: 0, count: rows + 1)
        var high = [Int](repeating: columns, count: rows + 1)
        for block in constraints.blocks {
            for row in block.canonical.lowerBound...block.canonical.upperBound {
                let (first, last) = block.columns(ofRow: row)
                low[row] = max(low[row], first ?? 0)
                high[row] = min(high[row], last ?? columns)
            }
            let (start, end) = (block.canonical.lowerBound, block.canonical.upperBound)
            if start > 0 { high[start - 1] = min(high[start - 1], block.target.lowerBound) }
            if end < rows, block.kind != .open { low[end + 1] = max(low[end + 1], block.target.upperBound) }
        }
        for row in stride(from: 1, through: rows, by: 1) { low[row] = max(low[row], low[row - 1]) }
        for row in stride(from: rows - 1, through: 0, by: -1) { high[row] = min(high[row], high[row + 1]) }
        self.low = low
        self.high = high
        nodes = constraints.blocks.flatMap(\.nodes)
    }

    /// Anchors that a path through the corridor can pass, with the corners of the blocks among them.
    func posts(among anchors: [BandFinder.Anchor]) -> [BandFinder.Anchor] {
        let fixed = nodes.map { BandFinder.Anchor(row: $0.row, column: $0.column, weight: 0) }
        return (anchors + fixed).sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    /// Whether a path through the corridor can pass a pair of units.
    func isOpen(_ anchor: BandFinder.Anchor) -> Bool {
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

extension LatticeConstraints.Block {
    /// The first and the last column of a row of nodes from the first to the last of the block; `nil` where it sets
    /// none.
    fileprivate func columns(ofRow row: Int) -> (first: Int?, last: Int?) {
        let (start, end) = (canonical.lowerBound, canonical.upperBound)
        // Units of the version left alone at the end of an open block come behind canonical ones left alone after it, so
        // that only the links have a lower bound.
        if kind == .open { return (nil, row == end ? nil : target.upperBound) }
        if row == end { return (target.upperBound, nil) }
        let isChain = kind == .bead && max(canonical.count, target.count) > BeadModel.reach
        guard isChain else { return (row == start ? nil : target.lowerBound, target.lowerBound) }
        if canonical.count == 1 { return (nil, target.upperBound - 1) }
        if row == start { return (nil, target.lowerBound) }
        let isLast = row == end - 1 && target.count > 1
        return (target.lowerBound + 1, isLast ? target.upperBound - 1 : target.lowerBound + 1)
    }
}
