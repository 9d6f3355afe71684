import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct BandTests {
    @Test func aFullBandHoldsEveryNode() {
        let band = Band(full: 3, 5)
        #expect(band.nodeCount == 4 * 6)
        #expect(band.node(3, 5) == band.nodeCount - 1)
        #expect(band.node(4, 0) == nil)
    }

    @Test func aStripAlwaysJoinsBothCorners() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<50 {
            let rows = Int.random(in: 1...60, using: &generator)
            let columns = Int.random(in: 0...60, using: &generator)
            let centers = (0...rows).map { _ in Int.random(in: 0...columns, using: &generator) }.sorted()
            let widths = (0...rows).map { _ in Int.random(in: 0...3, using: &generator) }
            let band = Band(centers: centers, halfWidths: widths, columns: columns)
            #expect(band.node(0, 0) == 0)
            #expect(band.node(rows, columns) == band.nodeCount - 1)
            for row in 0..<rows {
                #expect(band.low[row + 1] >= band.low[row])
                #expect(band.high[row + 1] >= band.high[row])
                #expect(band.low[row + 1] <= band.high[row])
            }
        }
    }

    @Test func aMatrixKeepsWhatBeadsCanReach() {
        let band = Band(centers: [0, 3, 6, 9], halfWidths: [1, 1, 1, 1], columns: 9)
        var matrix = BandMatrix(band)
        for row in 0..<3 {
            for column in matrix.columns(ofRow: row) { matrix[row, column][1] = Float(row * 10 + column) }
        }
        #expect(matrix[1, 4][1] == 14)
        #expect(matrix[0, 100] == .zero)
    }

    @Test func largeGridsAreSearchedInAStripAroundSharedItems() {
        let keys = (0..<800).map { UInt64(5000 + $0) }
        let canonical = Sides.make(keys.map { (100, [$0]) })
        let target = Sides.make([(Double, [UInt64])](repeating: (100, []), count: 100) + keys.map { (100, [$0]) })
        let band = BandFinder().band(canonical: canonical, target: target)
        #expect(band.nodeCount < 800 * 200)
        for row in stride(from: 0, to: 800, by: 7) { #expect(band.node(row, row + 100) != nil) }
    }

    @Test func theWorkOnAStripIsLinear() {
        func nodes(_ count: Int) -> Int {
            let side = Sides.make((0..<count).map { (100, [UInt64(5000 + $0)]) })
            return BandFinder().band(canonical: side, target: side).nodeCount
        }
        #expect(nodes(20_000) < 11 * nodes(2_000))
    }

    @Test func textWithoutAnythingInCommonStillGetsAPath() {
        let canonical = Sides.make((0..<900).map { (Double(50 + $0 % 7), []) })
        let target = Sides.make((0..<700).map { (Double(60 + $0 % 5), []) })
        let band = BandFinder().band(canonical: canonical, target: target)
        #expect(band.node(900, 700) == band.nodeCount - 1)
    }

    @Test func prefixMaximumFindsTheLargestBefore() {
        var tree = PrefixMaximum(count: 10)
        tree.update(3, value: 2, index: 0)
        tree.update(7, value: 5, index: 1)
        #expect(tree.maximum(before: 3).index == nil)
        #expect(tree.maximum(before: 4).index == 0)
        #expect(tree.maximum(before: 10).index == 1)
    }
}
