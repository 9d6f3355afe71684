import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct BeadRivalsTests {
    private func lattice(seed: UInt64) -> Lattice {
        var generator = SeededGenerator(seed: seed)
        let canonical = Sides.random(count: 5, using: &generator)
        let target = Sides.random(count: 4, using: &generator)
        return Lattice(Sides.model(canonical, target, Sides.weights(using: &generator)))
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func rivalsHoldTheUnitAndAreTheLikeliest(seed: UInt64) throws {
        let lattice = lattice(seed: seed)
        for step in BestPath(lattice).steps() {
            for column in step.target {
                let all = lattice.rivals(for: .target(column), besides: step, count: 1000)
                let few = lattice.rivals(for: .target(column), besides: step, count: 2)
                #expect(all.allSatisfy { $0.target.contains(column) })
                #expect(all.allSatisfy { $0.canonical != step.canonical || $0.target != step.target })
                #expect(zip(all, all.dropFirst()).allSatisfy { $0.probability >= $1.probability })
                let links = all.filter { !$0.canonical.isEmpty }
                #expect(few.filter { !$0.canonical.isEmpty } == Array(links.prefix(2)))
                #expect(few.contains { $0.canonical.isEmpty } == !step.canonical.isEmpty)
            }
        }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func whatIsChosenAndItsRivalsShareAllProbability(seed: UInt64) {
        let lattice = lattice(seed: seed)
        for step in BestPath(lattice).steps() where !step.canonical.isEmpty && !step.target.isEmpty {
            for row in step.canonical {
                let own = lattice.probability(canonical: step.canonical, target: step.target)
                let rivals = lattice.rivals(for: .canonical(row), besides: step, count: 1000)
                #expect(abs(rivals.reduce(own) { $0 + $1.probability } - 1) < 1e-3)
            }
        }
    }

    @Test func aNullHasOnlyLinksAsRivals() {
        let lattice = lattice(seed: 5)
        let rivals = lattice.rivals(for: .canonical(2), besides: (2..<3, 1..<1), count: 3)
        #expect(rivals.count == 3 && rivals.allSatisfy { !$0.target.isEmpty })
    }
}
