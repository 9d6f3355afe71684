/// The forward and backward scores of a lattice (Rabiner 1989): logarithms of sums over all paths to and from a node.
struct ForwardBackward {
    let band: Band
    let links: LinkScores
    let nulls: NullScores
    private let table = LogTable.shared

    init(band: Band, links: LinkScores, nulls: NullScores) {
        self.band = band
        self.links = links
        self.nulls = nulls
    }

    /// The sums over all ways from the start to each node, by state and over all states.
    func forward() -> (states: [LatticeState], reached: [Double]) {
        var states = Array(repeating: LatticeState(), count: band.nodeCount)
        var reached = Array(repeating: -Double.infinity, count: band.nodeCount)
        states.withUnsafeMutableBufferPointer { states in
            reached.withUnsafeMutableBufferPointer { reached in
                links.values.withUnsafeBufferPointer { values in
                    for row in 0...band.rows { forwardRow(row, states, reached, values) }
                }
            }
        }
        return (states, reached)
    }

    @inline(__always)
    private func forwardRow(
        _ row: Int, _ states: UnsafeMutableBufferPointer<LatticeState>, _ reached: UnsafeMutableBufferPointer<Double>,
        _ values: UnsafeBufferPointer<SIMD4<Float>>
    ) {
        let first = band.offsets[row] - band.low[row]
        // The state of the node before on the row, and the sum over those of its states that may start a version null.
        var last = LatticeState()
        var lastBefore = -Double.infinity
        for column in band.low[row]...band.high[row] {
            var state = LatticeState()
            if row == 0, column == 0 {
                state.link = 0
            } else {
                state.link = sum(before: row, column, reached, values)
            }
            if row > 0, column <= band.high[row - 1] {
                let before = states[band.offsets[row - 1] + column - band.low[row - 1]]
                let null = nulls.canonical[row - 1]
                state.canonicalNull = table.sum(before.link + null.first, before.canonicalNull + null.further)
            }
            if column > band.low[row] {
                let null = nulls.target[column - 1]
                state.targetNull = table.sum(lastBefore + null.first, last.targetNull + null.further)
            }
            lastBefore = table.sum(state.link, state.canonicalNull)
            last = state
            states[first + column] = state
            reached[first + column] = table.sum(lastBefore, state.targetNull)
        }
    }

    /// The sum over all links that end at a node.
    @inline(__always)
    private func sum(
        before row: Int, _ column: Int, _ reached: UnsafeMutableBufferPointer<Double>,
        _ values: UnsafeBufferPointer<SIMD4<Float>>
    ) -> Double {
        var terms = LinkTerms()
        for rows in 1...BeadShape.maxUnitsPerSide where rows <= row {
            let (low, high) = (band.low[row - rows], band.high[row - rows])
            let start = band.offsets[row - rows] - low + column
            guard column > low else { continue }
            func term(_ columns: Int) -> Double {
                reached[start - columns] + Double(values[LinkScores.place(start - columns, rows: rows)][columns - 1])
            }
            if column - BeadShape.maxUnitsPerSide >= low, column - 1 <= high {
                terms.set(rows, SIMD4(term(1), term(2), term(3), term(4)))
                continue
            }
            var some = SIMD4<Double>(repeating: -.infinity)
            for columns in stride(
                from: max(1, column - high), through: min(BeadShape.maxUnitsPerSide, column - low), by: 1)
            {
                some[columns - 1] = term(columns)
            }
            terms.set(rows, some)
        }
        return terms.logSum
    }

    /// The sums over all ways from each node to the end, by the state at the node.
    func backward() -> [LatticeState] {
        let last = band.nodeCount - 1
        var states = Array(repeating: LatticeState(), count: band.nodeCount)
        // Some room behind the end: a link's four lanes are read together, those that leave the band count nothing.
        var after = Array(repeating: -Double.infinity, count: band.nodeCount + BeadShape.maxUnitsPerSide)
        states[last] = LatticeState(link: 0, canonicalNull: 0, targetNull: 0)
        after[last] = 0
        states.withUnsafeMutableBufferPointer { states in
            after.withUnsafeMutableBufferPointer { after in
                links.values.withUnsafeBufferPointer { values in
                    for row in stride(from: band.rows, through: 0, by: -1) { backwardRow(row, states, after, values) }
                }
            }
        }
        return states
    }

    @inline(__always)
    private func backwardRow(
        _ row: Int, _ states: UnsafeMutableBufferPointer<LatticeState>, _ after: UnsafeMutableBufferPointer<Double>,
        _ values: UnsafeBufferPointer<SIMD4<Float>>
    ) {
        for column in stride(from: band.high[row], through: band.low[row], by: -1) {
            let node = band.offsets[row] + column - band.low[row]
            if node == band.nodeCount - 1 { continue }
            let link = sum(after: row, column, node, after, values)
            var state = LatticeState(link: link, canonicalNull: link, targetNull: link)
            if row < band.rows, column >= band.low[row + 1] {
                let next = states[band.offsets[row + 1] + column - band.low[row + 1]].canonicalNull
                state.link = table.sum(state.link, next + nulls.canonical[row].first)
                state.canonicalNull = table.sum(state.canonicalNull, next + nulls.canonical[row].further)
            }
            if column < band.high[row] {
                let next = states[node + 1].targetNull
                let first = next + nulls.target[column].first
                state.link = table.sum(state.link, first)
                state.canonicalNull = table.sum(state.canonicalNull, first)
                state.targetNull = table.sum(state.targetNull, next + nulls.target[column].further)
            }
            states[node] = state
            after[node] = state.link
        }
    }

    /// The sum over all links that start at a node.
    @inline(__always)
    private func sum(
        after row: Int, _ column: Int, _ node: Int, _ after: UnsafeMutableBufferPointer<Double>,
        _ values: UnsafeBufferPointer<SIMD4<Float>>
    ) -> Double {
        var terms = LinkTerms()
        for rows in 1...BeadShape.maxUnitsPerSide where rows <= band.rows - row && column < band.high[row + rows] {
            let next = band.offsets[row + rows] - band.low[row + rows] + column
            let scores = values[LinkScores.place(node, rows: rows)]
            // Verdicts can let a row of the band begin far behind the one before.
            guard column + BeadShape.maxUnitsPerSide >= band.low[row + rows] else { continue }
            guard next >= 0 else {
                var some = SIMD4<Double>(repeating: -.infinity)
                for columns in max(1, -next)...BeadShape.maxUnitsPerSide {
                    some[columns - 1] = after[next + columns] + Double(scores[columns - 1])
                }
                terms.set(rows, some)
                continue
            }
            terms.set(
                rows,
                SIMD4(
                    after[next + 1] + Double(scores[0]), after[next + 2] + Double(scores[1]),
                    after[next + 3] + Double(scores[2]), after[next + 4] + Double(scores[3])))
        }
        return terms.logSum
    }
}

/// The logarithms of the three states of a node.
struct LatticeState {
    var link = -Double.infinity
    var canonicalNull = -Double.infinity
    var targetNull = -Double.infinity

    var any: Double { logSum(logSum(link, canonicalNull), targetNull) }
    var beforeTargetNull: Double { logSum(link, canonicalNull) }
}
