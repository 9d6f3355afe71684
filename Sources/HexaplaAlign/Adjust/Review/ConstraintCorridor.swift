/// The part of the grid that verdicts leave open.
extension Corridor {
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
        self.init(low: low, high: high, nodes: constraints.blocks.flatMap(\.nodes))
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
        let isChain = kind == .bead && max(canonical.count, target.count) > BeadShape.maxUnitsPerSide
        guard isChain else { return (row == start ? nil : target.lowerBound, target.lowerBound) }
        if canonical.count == 1 { return (nil, target.upperBound - 1) }
        if row == start { return (nil, target.lowerBound) }
        let isLast = row == end - 1 && target.count > 1
        return (target.lowerBound + 1, isLast ? target.upperBound - 1 : target.lowerBound + 1)
    }
}
