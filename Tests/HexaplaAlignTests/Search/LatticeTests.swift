import HexaplaCore
import Testing

@testable import HexaplaAlign

#if canImport(Glibc)
    import Glibc
#endif

@Suite struct LatticeTests {
    static let cases: [(rows: Int, columns: Int, seed: UInt64)] = [
        (1, 1, 1), (1, 4, 2), (3, 2, 3), (4, 4, 4), (0, 3, 5), (2, 0, 6), (5, 3, 7),
    ]

    private func model(_ rows: Int, _ columns: Int, _ seed: UInt64) -> BeadModel {
        var generator = SeededGenerator(seed: seed)
        let canonical = Sides.random(count: rows, using: &generator)
        let target = Sides.random(count: columns, using: &generator)
        return Sides.model(canonical, target, Sides.weights(using: &generator))
    }

    @Test(arguments: cases)
    func theSumOverAllAlignmentsIsExact(rows: Int, columns: Int, seed: UInt64) {
        let model = model(rows, columns, seed)
        let total = Enumeration(model).paths.reduce(0) { $0 + exp($1.score) }
        #expect(abs(Lattice(model).logTotal - log(total)) < 1e-4)
    }

    @Test(arguments: cases)
    func forwardAndBackwardAgree(rows: Int, columns: Int, seed: UInt64) {
        let lattice = Lattice(model(rows, columns, seed))
        #expect(abs(lattice.backward[0].link - lattice.logTotal) < 1e-4)
    }

    @Test(arguments: cases)
    func theBestPathIsTheBestOfAll(rows: Int, columns: Int, seed: UInt64) throws {
        let model = model(rows, columns, seed)
        let steps = BestPath(Lattice(model)).steps()
        let all = Enumeration(model).paths
        let best = try #require(all.map(\.score).max())
        let found = try #require(
            all.first { path in
                path.steps.count == steps.count && zip(path.steps, steps).allSatisfy { $0 == $1 }
            })
        #expect(abs(found.score - best) < 1e-9)
    }

    @Test(arguments: cases)
    func beadProbabilitiesAreSumsOverAlignments(rows: Int, columns: Int, seed: UInt64) {
        let model = model(rows, columns, seed)
        let lattice = Lattice(model)
        let all = Enumeration(model).paths
        let total = all.reduce(0) { $0 + exp($1.score) }
        for step in BestPath(Lattice(model)).steps() {
            let holding = all.filter { path in path.steps.contains { $0 == step } }
            let expected = holding.reduce(0) { $0 + exp($1.score) } / total
            #expect(abs(lattice.probability(canonical: step.canonical, target: step.target) - expected) < 1e-4)
        }
    }

    @Test func everyUnitIsCoveredOnce() throws {
        var generator = SeededGenerator(seed: 99)
        for _ in 0..<20 {
            let canonical = Sides.random(count: Int.random(in: 0...30, using: &generator), using: &generator)
            let target = Sides.random(count: Int.random(in: 0...30, using: &generator), using: &generator)
            let model = Sides.model(canonical, target, Sides.weights(using: &generator))
            let beads = BestPath(Lattice(model)).steps().map {
                Bead(canonical: $0.canonical, target: $0.target, score: 0)
            }
            _ = try Alignment(
                level: .paragraph, beads: beads, canonicalCount: canonical.count, targetCount: target.count)
        }
    }

    @Test func likelyLinksHaveTheirProbability() {
        let model = model(4, 4, 11)
        let lattice = Lattice(model)
        var count = 0
        lattice.forEachLikelyLink(floor: 0.01) { rows, columns, probability in
            count += 1
            #expect(abs(lattice.probability(canonical: rows, target: columns) - probability) < 1e-12)
        }
        #expect(count > 0)
    }

    @Test func logSumIsStable() {
        #expect(logSum(-.infinity, -.infinity) == -.infinity)
        #expect(logSum(-.infinity, 3) == 3)
        #expect(abs(logSum(0, 0) - log(2)) < 1e-9)
        #expect(logSum(1000, 0) == 1000)
    }
}
