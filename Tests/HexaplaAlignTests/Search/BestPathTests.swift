import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct BestPathTests {
    private func model(_ canonical: Side, _ target: Side, scale: Double, seed: UInt64) -> BeadModel {
        var generator = SeededGenerator(seed: seed)
        var weights = Sides.weights(using: &generator)
        weights.link *= scale
        weights.null *= scale
        return Sides.model(canonical, target, weights)
    }

    /// What a path scores, bead by bead.
    private func score(_ steps: [BestPath.Step], _ lattice: Lattice) -> Double {
        var sum = 0.0
        var last: BestPath.Step?
        for step in steps {
            if step.canonical.isEmpty {
                let isFirst = last.map { !$0.canonical.isEmpty } ?? true
                let null = lattice.nulls.target[step.target.lowerBound]
                sum += isFirst ? null.first : null.further
            } else if step.target.isEmpty {
                let isFirst = last.map { !$0.target.isEmpty } ?? true
                let null = lattice.nulls.canonical[step.canonical.lowerBound]
                sum += isFirst ? null.first : null.further
            } else if let node = lattice.model.band.node(step.canonical.lowerBound, step.target.lowerBound) {
                sum += lattice.links.score(node: node, rows: step.canonical.count, columns: step.target.count)
            }
            last = step
        }
        return sum
    }

    /// The best score of all, without leaving nodes out.
    private func best(_ lattice: Lattice) -> Double {
        let band = lattice.model.band
        var link = [Double](repeating: -.infinity, count: band.nodeCount)
        var (canonical, target) = (link, link)
        for row in 0...band.rows {
            for column in band.low[row]...band.high[row] {
                guard let node = band.node(row, column) else { continue }
                if node == 0 { link[node] = 0 }
                for rows in 1...4 {
                    for columns in 1...4 {
                        guard row >= rows, let before = band.node(row - rows, column - columns) else { continue }
                        let from = max(link[before], canonical[before], target[before])
                        link[node] = max(
                            link[node], from + lattice.links.score(node: before, rows: rows, columns: columns))
                    }
                }
                if row > 0, let before = band.node(row - 1, column) {
                    let null = lattice.nulls.canonical[row - 1]
                    canonical[node] = max(link[before] + null.first, canonical[before] + null.further)
                }
                if let before = band.node(row, column - 1) {
                    let null = lattice.nulls.target[column - 1]
                    target[node] = max(
                        max(link[before], canonical[before]) + null.first, target[before] + null.further)
                }
            }
        }
        let last = band.nodeCount - 1
        return max(link[last], canonical[last], target[last])
    }

    @Test(arguments: [(1, 1), (2, 1), (3, 0.1), (4, 8), (5, 0)] as [(UInt64, Double)])
    func noPathIsBetter(seed: UInt64, scale: Double) {
        var generator = SeededGenerator(seed: seed &+ 70)
        let canonical = Sides.random(count: Int.random(in: 0...40, using: &generator), using: &generator)
        let target = Sides.random(count: Int.random(in: 0...40, using: &generator), using: &generator)
        let lattice = Lattice(model(canonical, target, scale: scale, seed: seed))
        #expect(abs(score(BestPath(lattice).steps(), lattice) - best(lattice)) < 1e-6)
    }

    /// With weights of zero every alignment is as good as any other, and each is less likely than the floor.
    @Test func aTextWithoutAnyLikelyPathIsSearchedWhole() throws {
        var generator = SeededGenerator(seed: 5)
        let side = Sides.random(count: 60, using: &generator)
        let lattice = Lattice(model(side, side, scale: 0, seed: 1))
        #expect(lattice.logTotal > -BestPath.floor)
        let beads = BestPath(lattice).steps().map { Bead(canonical: $0.canonical, target: $0.target, score: 0) }
        _ = try Alignment(level: .sentence, beads: beads, canonicalCount: 60, targetCount: 60)
    }
}
