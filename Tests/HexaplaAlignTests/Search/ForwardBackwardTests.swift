import HexaplaCore
import Testing

@testable import HexaplaAlign

#if canImport(Glibc)
    import Glibc
#endif

@Suite struct ForwardBackwardTests {
    private func lattice(_ rows: Int, _ columns: Int, halfWidth: Int, seed: UInt64) -> Lattice {
        var generator = SeededGenerator(seed: seed)
        let canonical = Sides.random(count: rows, using: &generator)
        let target = Sides.random(count: columns, using: &generator)
        let band = Band(
            centers: (0...rows).map { $0 * columns / max(1, rows) },
            halfWidths: Array(repeating: halfWidth, count: rows + 1), columns: columns)
        return Lattice(
            BeadModel(
                canonical: canonical, target: target, band: band, length: LengthModel(ratio: 1, variance: 4),
                weights: Sides.weights(using: &generator)))
    }

    /// The sums term by term, without vectors.
    private func reached(_ lattice: Lattice) -> [Double] {
        let band = lattice.model.band
        var states = Array(repeating: LatticeState(), count: band.nodeCount)
        for row in 0...band.rows {
            for column in band.low[row]...band.high[row] {
                guard let node = band.node(row, column) else { continue }
                var state = LatticeState()
                if row == 0, column == 0 { state.link = 0 }
                for rows in 1...4 {
                    for columns in 1...4 {
                        guard row >= rows, let before = band.node(row - rows, column - columns) else { continue }
                        let score = lattice.links.score(node: before, rows: rows, columns: columns)
                        state.link = logSum(state.link, states[before].any + score)
                    }
                }
                if row > 0, let before = band.node(row - 1, column) {
                    let null = lattice.nulls.canonical[row - 1]
                    state.canonicalNull = logSum(
                        states[before].link + null.first, states[before].canonicalNull + null.further)
                }
                if let before = band.node(row, column - 1) {
                    let null = lattice.nulls.target[column - 1]
                    state.targetNull = logSum(
                        states[before].beforeTargetNull + null.first, states[before].targetNull + null.further)
                }
                states[node] = state
            }
        }
        return states.map(\.any)
    }

    @Test(arguments: [(1, 1, 9), (6, 9, 20), (30, 25, 3), (12, 40, 2), (40, 12, 2), (25, 25, 6)])
    func theSumsAreThoseTakenOneByOne(rows: Int, columns: Int, halfWidth: Int) {
        let lattice = lattice(rows, columns, halfWidth: halfWidth, seed: UInt64(rows * 100 + columns))
        for (fast, slow) in zip(lattice.forwardScores, reached(lattice)) {
            #expect(abs(fast - slow) < 1e-3 || fast == slow)
        }
        for (state, sum) in zip(lattice.forward, lattice.forwardScores) { #expect(abs(state.any - sum) < 1e-9) }
    }

    @Test(arguments: [(6, 9, 20), (30, 25, 3), (12, 40, 2), (40, 12, 2), (0, 5, 1), (5, 0, 1)])
    func fromBothEndsTheTotalIsTheSame(rows: Int, columns: Int, halfWidth: Int) {
        let lattice = lattice(rows, columns, halfWidth: halfWidth, seed: UInt64(rows * 7 + columns))
        #expect(abs(lattice.backward[0].link - lattice.logTotal) < 1e-3)
    }

    @Test(arguments: [(6, 9, 20), (30, 25, 3), (12, 40, 2), (25, 25, 6)])
    func everyAlignmentPassesEachRow(rows: Int, columns: Int, halfWidth: Int) {
        let lattice = lattice(rows, columns, halfWidth: halfWidth, seed: UInt64(rows * 31 + columns))
        let likeliest = (0..<lattice.model.band.nodeCount).map(lattice.logMass).max() ?? 0
        #expect(abs(likeliest) < 1e-3)
    }
}

@Suite struct LinkTermsTests {
    @Test(arguments: [[0.0], [1, 2, 3], [-700, -701], [1000, 999, -1000], [Double](repeating: 0.5, count: 16)])
    func theSumIsThatOfTheExponentials(terms: [Double]) throws {
        var sum = LinkTerms()
        for rows in 1...4 {
            var some = SIMD4<Double>(repeating: -.infinity)
            for lane in 0..<4 where (rows - 1) * 4 + lane < terms.count { some[lane] = terms[(rows - 1) * 4 + lane] }
            sum.set(rows, some)
        }
        let high = try #require(terms.max())
        let expected = high + log(terms.reduce(0) { $0 + exp($1 - high) })
        #expect(abs(sum.logSum - expected) < 5e-6)
    }

    @Test func noTermsGiveTheLogarithmOfZero() {
        #expect(LinkTerms().logSum == -.infinity)
    }
}
