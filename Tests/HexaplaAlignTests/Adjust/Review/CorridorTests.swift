import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct CorridorTests {
    /// Beads that do not cross, some of them large.
    private func constraints(
        _ rows: Int, _ columns: Int, _ kinds: [LatticeConstraints.Block.Kind], using generator: inout SeededGenerator
    ) -> LatticeConstraints {
        var constraints = LatticeConstraints()
        var (row, column) = (0, 0)
        while true {
            row += Int.random(in: 0...rows / 3, using: &generator)
            column += Int.random(in: 0...columns / 3, using: &generator)
            let height = Int.random(in: 1...7, using: &generator)
            let width = Int.random(in: 1...7, using: &generator)
            guard row + height <= rows, column + width <= columns else { break }
            constraints.add(
                .init(
                    canonical: row..<row + height, target: column..<column + width,
                    kind: kinds.randomElement(using: &generator) ?? .bead))
            row += height
            column += width
        }
        constraints.settle()
        return constraints
    }

    @Test(arguments: UInt64(1)...40)
    func aBandFarAwayIsWidenedToTheBlocks(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let (rows, columns) = (Int.random(in: 1...40, using: &generator), Int.random(in: 1...40, using: &generator))
        let constraints = constraints(rows, columns, [.bead], using: &generator)
        let centers = (0...rows).map { _ in Int.random(in: 0...columns, using: &generator) }.sorted()
        let strip = Band(
            centers: centers, halfWidths: Array(repeating: Int.random(in: 0...6, using: &generator), count: rows + 1),
            columns: columns)
        let corridor = Corridor(constraints, rows: rows, columns: columns)
        let band = corridor.narrowed(strip)
        #expect(band.low[0] == 0 && band.high[rows] == columns)
        #expect(zip(band.low, band.low.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(zip(band.high, band.high.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(zip(band.low, band.high).allSatisfy { $0 <= $1 })
        for node in corridor.nodes { #expect(band.node(node.row, node.column) != nil) }
        check(constraints, band, using: &generator)
    }

    private func check(_ constraints: LatticeConstraints, _ band: Band, using generator: inout SeededGenerator) {
        let left = Sides.random(count: band.rows, using: &generator)
        let right = Sides.random(count: band.columns, using: &generator)
        let model = BeadModel(
            canonical: left, target: right, band: band, length: LengthModel(ratio: 1, variance: 4),
            weights: Sides.weights(using: &generator))
        let lattice = LevelAdjustment(constraints: constraints).lattice(model)
        #expect(lattice.logTotal > -1_000)
        let steps = constraints.joined(BestPath(lattice).steps())
        for block in constraints.beads {
            #expect(steps.contains { $0.canonical == block.canonical && $0.target == block.target })
        }
        #expect(steps.reduce(0) { $0 + $1.canonical.count } == band.rows)
        #expect(steps.reduce(0) { $0 + $1.target.count } == band.columns)
    }

    @Test(arguments: UInt64(41)...80)
    func inTheWholeGridThereIsAlwaysAWay(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let (rows, columns) = (Int.random(in: 1...30, using: &generator), Int.random(in: 1...30, using: &generator))
        let constraints = constraints(rows, columns, [.bead, .open], using: &generator)
        let corridor = Corridor(constraints, rows: rows, columns: columns)
        check(constraints, corridor.narrowed(Band(full: rows, columns)), using: &generator)
    }

    @Test func withoutBlocksTheBandStaysAsItIs() {
        let strip = Band(centers: [0, 3, 9, 12], halfWidths: [2, 2, 2, 2], columns: 14)
        #expect(Corridor(LatticeConstraints(), rows: 3, columns: 14).narrowed(strip) == strip)
    }

    @Test func anchorsThatABlockRulesOutAreLeftOut() {
        var constraints = LatticeConstraints()
        constraints.add(.init(canonical: 2..<3, target: 5..<6, kind: .bead))
        let corridor = Corridor(constraints, rows: 6, columns: 9)
        let anchors = [(0, 0), (1, 4), (1, 5), (1, 7), (2, 2), (3, 4), (3, 6), (5, 8)]
            .map { Anchor(row: $0.0, column: $0.1, weight: 1) }
        #expect(anchors.filter(corridor.isOpen).map { [$0.row, $0.column] } == [[0, 0], [1, 4], [3, 6], [5, 8]])
        #expect(corridor.posts(among: []).contains { $0.row == 2 && $0.column == 5 })
    }
}
