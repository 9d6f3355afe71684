import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct PairWeightsTests {
    @Test(arguments: [true, false])
    func weightsOfAPairAreAddedUp(isDense: Bool) {
        var generator = SeededGenerator(seed: 3)
        var weights = PairWeights(rows: 20, columns: 30, isDense: isDense)
        var expected: [[Int]: Double] = [:]
        for _ in 0..<500 {
            let (row, column) = (Int.random(in: 0..<20, using: &generator), Int.random(in: 0..<30, using: &generator))
            let weight = Double.random(in: 0.1...1, using: &generator)
            weights.add(weight, row, column)
            expected[[row, column], default: 0] += weight
        }
        let anchors = weights.anchors()
        #expect(anchors.count == expected.count)
        for anchor in anchors { #expect(expected[[anchor.row, anchor.column]] == anchor.weight) }
    }

    @Test(arguments: [true, false])
    func nothingAddedGivesNoPairs(isDense: Bool) {
        #expect(PairWeights(rows: 3, columns: 0, isDense: isDense).anchors().isEmpty)
    }
}
