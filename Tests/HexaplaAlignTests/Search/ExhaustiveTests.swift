import HexaplaCore
import Testing

@testable import HexaplaAlign

#if canImport(Glibc)
    import Glibc
#endif

/// The lattice against all alignments of tiny inputs, written out one by one.
@Suite struct ExhaustiveTests {
    private func model(seed: UInt64) -> BeadModel {
        var generator = SeededGenerator(seed: seed)
        let rows = Int.random(in: 0...4, using: &generator)
        let columns = Int.random(in: 0...4, using: &generator)
        let canonical = Sides.random(count: rows, using: &generator)
        let target = Sides.random(count: columns, using: &generator)
        return Sides.model(canonical, target, Sides.weights(using: &generator))
    }

    private func key(_ step: BestPath.Step) -> [Int] {
        [step.canonical.lowerBound, step.canonical.upperBound, step.target.lowerBound, step.target.upperBound]
    }

    @Test(arguments: UInt64(100)..<116)
    func everyBeadHasItsShareOfAllAlignments(seed: UInt64) {
        let model = model(seed: seed)
        let lattice = Lattice(model)
        var sums: [[Int]: Double] = [:]
        var total = 0.0
        for path in Enumeration(model).paths {
            total += exp(path.score)
            for step in path.steps { sums[key(step), default: 0] += exp(path.score) }
        }
        for (bead, sum) in sums {
            let probability = lattice.probability(canonical: bead[0]..<bead[1], target: bead[2]..<bead[3])
            #expect(abs(probability - sum / total) < 1e-4)
        }
    }

    @Test(arguments: UInt64(100)..<116)
    func theBeadsOfAUnitShareAllProbability(seed: UInt64) {
        let model = model(seed: seed)
        let lattice = Lattice(model)
        for row in 0..<model.canonical.count {
            let chosen: BestPath.Step = (row..<row, 0..<0)
            let rivals = lattice.rivals(for: .canonical(row), besides: chosen, count: 1000)
            let links = rivals.filter { !$0.target.isEmpty }.reduce(0) { $0 + $1.probability }
            let alone = (0...model.target.count).reduce(0) {
                $0 + lattice.probability(canonical: row..<row + 1, target: $1..<$1)
            }
            #expect(abs(links + alone - 1) < 1e-3)
        }
    }

    @Test(arguments: UInt64(100)..<116)
    func noAlignmentIsBetterThanTheBestPath(seed: UInt64) throws {
        let model = model(seed: seed)
        let steps = BestPath(Lattice(model)).steps()
        let all = Enumeration(model).paths
        let best = try #require(all.map(\.score).max())
        let found = try #require(all.first { $0.steps.map(key) == steps.map(key) })
        #expect(abs(found.score - best) < 1e-6)
    }
}
