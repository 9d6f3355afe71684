/// Puts verdicts into the scores of a lattice: what must not be gets a score that no path takes.
extension LatticeConstraints {
    func apply(to scores: inout BeadScores, band: Band) {
        guard band.rows > 0 || band.columns > 0 else { return }
        for block in blocks { mask(block, &scores.links, band) }
        maskBelow(&scores.links, band)
        maskAlone(&scores.links, band)
        for refusal in refusals { mask(refusal, &scores.links, &scores.nulls, band) }
        for block in blocks where block.kind != .open { mask(block, &scores.nulls) }
    }

    /// Links that start further before a block than the reach cannot touch it.
    private func mask(_ block: Block, _ links: inout LinkScores, _ band: Band) {
        let reach = BeadShape.maxUnitsPerSide
        let (start, end) = (block.canonical.lowerBound, block.canonical.upperBound)
        for row in stride(from: max(0, start - reach), through: min(end, band.rows - 1), by: 1) {
            let first = max(band.low[row], block.target.lowerBound - reach)
            for column in stride(from: first, through: min(band.high[row], block.target.upperBound), by: 1) {
                let node = band.offsets[row] + column - band.low[row]
                Self.forEachShape { rows, columns in
                    guard !block.allows(rows: row..<row + rows, columns: column..<column + columns) else { return }
                    links.values[LinkScores.place(node, rows: rows)][columns - 1] = -.infinity
                }
            }
        }
    }

    /// Links of rows inside an open block, or behind it, that begin before its columns.
    private func maskBelow(_ links: inout LinkScores, _ band: Band) {
        let open = blocks.filter { $0.kind == .open }
        guard !open.isEmpty else { return }
        var lowest = [Int](repeating: 0, count: band.rows + 1)
        for block in open {
            lowest[block.canonical.lowerBound] = max(lowest[block.canonical.lowerBound], block.target.lowerBound)
            lowest[block.canonical.upperBound] = max(lowest[block.canonical.upperBound], block.target.upperBound)
        }
        for row in stride(from: 1, through: band.rows, by: 1) { lowest[row] = max(lowest[row], lowest[row - 1]) }
        for row in 0..<band.rows {
            for height in 1...min(BeadShape.maxUnitsPerSide, band.rows - row) {
                let end = min(band.high[row] + 1, lowest[row + height - 1])
                for column in stride(from: band.low[row], to: end, by: 1) {
                    let node = band.offsets[row] + column - band.low[row]
                    links.values[LinkScores.place(node, rows: height)] = SIMD4(repeating: -.infinity)
                }
            }
        }
    }

    private static func forEachShape(_ body: (_ rows: Int, _ columns: Int) -> Void) {
        for rows in 1...BeadShape.maxUnitsPerSide {
            for columns in 1...BeadShape.maxUnitsPerSide { body(rows, columns) }
        }
    }

    private func maskAlone(_ links: inout LinkScores, _ band: Band) {
        guard !aloneCanonical.isEmpty || !aloneTarget.isEmpty else { return }
        let rows = Self.running(aloneCanonical, count: band.rows + BeadShape.maxUnitsPerSide)
        let columns = Self.running(aloneTarget, count: band.columns + BeadShape.maxUnitsPerSide)
        for row in 0..<band.rows {
            for column in band.low[row]...band.high[row] {
                let node = band.offsets[row] + column - band.low[row]
                Self.forEachShape { height, width in
                    let held = rows[row + height] - rows[row] + columns[column + width] - columns[column]
                    guard held > 0 else { return }
                    links.values[LinkScores.place(node, rows: height)][width - 1] -= Float(Self.penalty)
                }
            }
        }
    }

    /// How many of some units come before each.
    private static func running(_ units: Set<Int>, count: Int) -> [Int] {
        (0..<count).reduce(into: [0]) { $0.append($0[$0.count - 1] + (units.contains($1) ? 1 : 0)) }
    }

    private func mask(_ refusal: Refusal, _ links: inout LinkScores, _ nulls: inout NullScores, _ band: Band) {
        let (rows, columns) = (refusal.canonical, refusal.target)
        if columns.isEmpty { return rows.forEach { nulls.weighCanonical($0, -Self.penalty) } }
        if rows.isEmpty { return columns.forEach { nulls.weighTarget($0, -Self.penalty) } }
        guard max(rows.count, columns.count) <= BeadShape.maxUnitsPerSide,
            let node = band.node(rows.lowerBound, columns.lowerBound)
        else { return }
        links.values[LinkScores.place(node, rows: rows.count)][columns.count - 1] -= Float(Self.penalty)
    }

    /// The units of a block are linked; those that the chain of a large bead passes over cost nothing.
    private func mask(_ block: Block, _ nulls: inout NullScores) {
        let passed = block.passed
        for row in block.canonical { nulls.setCanonical(row, passed.canonical.contains(row) ? 0 : -.infinity) }
        for column in block.target { nulls.setTarget(column, passed.target.contains(column) ? 0 : -.infinity) }
    }
}

extension NullScores {
    fileprivate mutating func weighCanonical(_ row: Int, _ more: Double) {
        canonical[row] = (canonical[row].first + more, canonical[row].further + more)
    }

    fileprivate mutating func weighTarget(_ column: Int, _ more: Double) {
        target[column] = (target[column].first + more, target[column].further + more)
    }

    fileprivate mutating func setCanonical(_ row: Int, _ score: Double) { canonical[row] = (score, score) }
    fileprivate mutating func setTarget(_ column: Int, _ score: Double) { target[column] = (score, score) }
}
