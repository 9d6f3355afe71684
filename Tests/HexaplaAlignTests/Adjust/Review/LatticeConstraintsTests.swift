import HexaplaCore
import Testing

@testable import HexaplaAlign

#if canImport(Glibc)
    import Glibc
#endif

@Suite struct LatticeConstraintsTests {
    private func model(_ rows: Int, _ columns: Int, _ constraints: LatticeConstraints, seed: UInt64) -> BeadModel {
        var generator = SeededGenerator(seed: seed)
        let canonical = Sides.random(count: rows, using: &generator)
        let target = Sides.random(count: columns, using: &generator)
        let weights = Sides.weights(using: &generator)
        let corridor = Corridor(constraints, rows: rows, columns: columns)
        return BeadModel(
            canonical: canonical, target: target, band: corridor.narrowed(Band(full: rows, columns)),
            length: LengthModel(ratio: 1, variance: 4), weights: weights)
    }

    private func free(_ model: BeadModel) -> BeadModel {
        Sides.model(model.canonical, model.target, model.weights)
    }

    /// Whether a path keeps to what is demanded, told without the lattice.
    private func keeps(_ steps: [BestPath.Step], _ constraints: LatticeConstraints) -> Bool {
        let links = steps.filter { !$0.canonical.isEmpty && !$0.target.isEmpty }
        let blocks = constraints.blocks.allSatisfy { block in
            switch block.kind {
            case .bead: links.contains { $0.canonical == block.canonical && $0.target == block.target }
            case .together:
                links.contains { $0.canonical.holds(block.canonical) && $0.target.holds(block.target) }
            case .open:
                links.allSatisfy { link in
                    let inside = block.canonical.holds(link.canonical) && block.target.holds(link.target)
                    let before =
                        link.canonical.upperBound <= block.canonical.lowerBound
                        && link.target.upperBound <= block.target.lowerBound
                    let behind =
                        link.canonical.lowerBound >= block.canonical.upperBound
                        && link.target.lowerBound >= block.target.upperBound
                    return inside || before || behind
                }
            }
        }
        let alone =
            links.allSatisfy { constraints.aloneCanonical.isDisjoint(with: $0.canonical) }
            && links.allSatisfy { constraints.aloneTarget.isDisjoint(with: $0.target) }
        let refused = constraints.refusals.contains { refusal in
            steps.contains { step in
                if refusal.target.isEmpty { return step.target.isEmpty && refusal.canonical.overlaps(step.canonical) }
                if refusal.canonical.isEmpty { return step.canonical.isEmpty && refusal.target.overlaps(step.target) }
                return step.canonical == refusal.canonical && step.target == refusal.target
            }
        }
        return blocks && alone && !refused
    }

    private func check(_ rows: Int, _ columns: Int, seed: UInt64, _ build: (inout LatticeConstraints) -> Void) throws {
        var constraints = LatticeConstraints()
        build(&constraints)
        constraints.settle()
        let model = model(rows, columns, constraints, seed: seed)
        let kept = Enumeration(free(model)).paths.filter { keeps($0.steps, constraints) }
        let lattice = LevelAdjustment(constraints: constraints).lattice(model)
        let total = log(kept.reduce(0) { $0 + exp($1.score) })
        #expect(abs(lattice.logTotal - total) < 1e-3, "\(constraints)")
        let best = try #require(kept.max { $0.score < $1.score })
        let steps = BestPath(lattice).steps()
        #expect(keeps(steps, constraints), "\(constraints)")
        let found = kept.first { path in
            path.steps.count == steps.count && zip(path.steps, steps).allSatisfy { $0 == $1 }
        }
        #expect(abs((found?.score ?? -.infinity) - best.score) < 1e-6, "\(constraints)")
    }

    private static let blocks: [(Range<Int>, Range<Int>)] = [
        (0..<1, 0..<1), (1..<2, 2..<3), (0..<2, 1..<2), (2..<3, 0..<2), (1..<3, 1..<4), (3..<4, 3..<4), (0..<4, 0..<4),
        (0..<3, 3..<4), (1..<2, 0..<4),
    ]

    @Test(arguments: blocks.indices, [UInt64(1), 2, 3])
    func aBeadCutsTheGridInTwo(index: Int, seed: UInt64) throws {
        let (rows, columns) = Self.blocks[index]
        try check(4, 4, seed: seed) { $0.add(.init(canonical: rows, target: columns, kind: .bead)) }
    }

    @Test(arguments: blocks.indices, [UInt64(4), 5])
    func noLinkLeavesAnOpenBlock(index: Int, seed: UInt64) throws {
        let (rows, columns) = Self.blocks[index]
        try check(4, 4, seed: seed) { $0.add(.init(canonical: rows, target: columns, kind: .open)) }
    }

    @Test(arguments: blocks.indices, [UInt64(6), 7])
    func unitsStayTogether(index: Int, seed: UInt64) throws {
        let (rows, columns) = Self.blocks[index]
        try check(4, 4, seed: seed) { $0.add(.init(canonical: rows, target: columns, kind: .together)) }
    }

    @Test(arguments: [UInt64(11), 12, 13, 14])
    func severalDemandsHoldAtOnce(seed: UInt64) throws {
        try check(5, 4, seed: seed) {
            $0.add(.init(canonical: 0..<2, target: 0..<1, kind: .bead))
            $0.add(.init(canonical: 4..<5, target: 2..<4, kind: .bead))
        }
        try check(4, 5, seed: seed) {
            $0.add(.init(canonical: 1..<3, target: 1..<4, kind: .open))
            $0.add(.init(canonical: 2..<3, target: 2..<3, kind: .bead))
            $0.leaveAlone(canonical: [0], target: [4])
        }
        try check(4, 4, seed: seed) {
            $0.add(.init(canonical: 0..<1, target: 1..<2, kind: .together))
            $0.add(.init(canonical: 1..<2, target: 1..<2, kind: .together))
            $0.add(.init(canonical: 3..<4, target: 3..<4, kind: .together))
        }
        try check(4, 4, seed: seed) {
            $0.leaveAlone(canonical: [1, 2], target: [0])
            $0.add(.init(canonical: 0..<1, target: 1..<2))
            $0.add(.init(canonical: 3..<4, target: 0..<0))
            $0.add(.init(canonical: 0..<0, target: 2..<3))
        }
    }

    @Test(arguments: [(6, 5), (7, 1), (1, 6), (5, 5), (2, 9), (9, 2), (12, 11)], [UInt64(21), 22])
    func aBeadOfAnySizeIsOneBead(size: (Int, Int), seed: UInt64) throws {
        let (rows, columns) = size
        var constraints = LatticeConstraints()
        constraints.add(.init(canonical: 2..<2 + rows, target: 3..<3 + columns, kind: .bead))
        constraints.settle()
        let model = model(rows + 5, columns + 4, constraints, seed: seed)
        let lattice = LevelAdjustment(constraints: constraints).lattice(model)
        #expect(lattice.logTotal > -.infinity)
        let steps = constraints.joined(BestPath(lattice).steps())
        #expect(steps.contains { $0.canonical == 2..<2 + rows && $0.target == 3..<3 + columns })
        let beads = steps.map { Bead(canonical: $0.canonical, target: $0.target, score: 1) }
        _ = try Alignment(
            level: .paragraph, beads: beads, canonicalCount: rows + 5, targetCount: columns + 4)
        let adjustment = LevelAdjustment(constraints: constraints)
        let bead = try #require(
            adjustment.settledBead((2..<2 + rows, 3..<3 + columns), model, evidence: true))
        #expect(bead.score == 1 && bead.evidence.contains { $0.name == "review" })
        #expect(adjustment.settledBead((0..<1, 0..<1), model, evidence: true) == nil)
    }

    @Test func verdictsThatLeaveNoWayAreObeyedAsFarAsTheyCanBe() {
        var constraints = LatticeConstraints()
        constraints.add(.init(canonical: 0..<1, target: 0..<1))
        constraints.add(.init(canonical: 0..<1, target: 0..<0))
        constraints.add(.init(canonical: 0..<0, target: 0..<1))
        let steps = BestPath(
            LevelAdjustment(constraints: constraints).lattice(model(1, 1, constraints, seed: 31))
        ).steps()
        #expect(steps.map(\.canonical.count) == [1])
        #expect(steps.map(\.target.count) == [1])
    }

    @Test func unionsTooLargeForALinkBecomeBeads() {
        var constraints = LatticeConstraints()
        for row in 0..<6 { constraints.add(.init(canonical: row..<row + 1, target: 2..<3, kind: .together)) }
        constraints.add(.init(canonical: 7..<8, target: 5..<6, kind: .together))
        constraints.settle()
        #expect(
            constraints.blocks == [
                .init(canonical: 0..<6, target: 2..<3, kind: .bead),
                .init(canonical: 7..<8, target: 5..<6, kind: .together),
            ])
        #expect(constraints.holds(canonical: 0..<6, target: 2..<3))
        #expect(!constraints.holds(canonical: 7..<8, target: 5..<6))
    }
}
