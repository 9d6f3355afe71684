import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct BlockPathTests {
    @Test func theWholeGridGivesTheBestPath() {
        var generator = SeededGenerator(seed: 71)
        for _ in 0..<40 {
            let left = Sides.random(count: Int.random(in: 1...9, using: &generator), using: &generator)
            let right = Sides.random(count: Int.random(in: 1...9, using: &generator), using: &generator)
            let lattice = Lattice(Sides.model(left, right, Sides.weights(using: &generator)))
            let best = BestPath(lattice).steps().filter { !$0.canonical.isEmpty && !$0.target.isEmpty }
            let block = BlockPath(lattice, rows: 0..<left.count, columns: 0..<right.count).links
            #expect(block.map(\.canonical) == best.map(\.canonical) && block.map(\.target) == best.map(\.target))
        }
    }

    @Test func noLinkLeavesTheBlock() {
        var generator = SeededGenerator(seed: 72)
        for _ in 0..<40 {
            let left = Sides.random(count: 9, using: &generator)
            let right = Sides.random(count: 8, using: &generator)
            let lattice = Lattice(Sides.model(left, right, Sides.weights(using: &generator)))
            let links = BlockPath(lattice, rows: 2..<6, columns: 3..<7).links
            #expect(links.allSatisfy { (2..<6).holds($0.canonical) && (3..<7).holds($0.target) })
        }
    }

    @Test func aBlockOutsideTheBandHasNoLinks() {
        var generator = SeededGenerator(seed: 73)
        let left = Sides.random(count: 60, using: &generator)
        let right = Sides.random(count: 60, using: &generator)
        let centers = Array(0...60)
        let band = Band(centers: centers, halfWidths: centers.map { _ in 3 }, columns: 60)
        let model = BeadModel(
            canonical: left, target: right, band: band, length: LengthModel(ratio: 1, variance: 4),
            weights: Sides.weights(using: &generator))
        #expect(BlockPath(Lattice(model), rows: 40..<44, columns: 2..<6).links.isEmpty)
    }
}
