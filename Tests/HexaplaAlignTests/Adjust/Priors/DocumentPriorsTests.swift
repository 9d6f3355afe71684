import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct DocumentPriorsTests {
    @Test func everyShapeHasTheClassThatItsFeatureNames() {
        for rows in 1...BeadShape.maxUnitsPerSide {
            for columns in 1...BeadShape.maxUnitsPerSide {
                var sink = VectorSink()
                BeadModel.collectShape(rows: rows, columns: columns, into: &sink)
                let feature = ShapeClass(rows: rows, columns: columns).feature
                #expect(sink.vector[feature] == 1)
                #expect(ShapeClass.allCases.filter { sink.vector[$0.feature] != 0 }.count == 1)
            }
        }
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func aShiftedLatticeIsTheLatticeOfShiftedWeights(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let (left, right) = (Sides.random(count: 5, using: &generator), Sides.random(count: 6, using: &generator))
        var weights = Sides.weights(using: &generator)
        let lattice = Lattice(Sides.model(left, right, weights))
        let shifted = lattice.shifted(by: DocumentPriors(null: -1.5, shapes: [0.25, -0.5, 1, 0, 0.75]))
        weights.null[.one] -= 1.5
        for (shape, shift) in zip(ShapeClass.allCases, [0.25, -0.5, 1, 0, 0.75]) {
            weights.link[shape.feature] += shift
        }
        let expected = Lattice(Sides.model(left, right, weights))
        #expect(abs(shifted.logTotal - expected.logTotal) < 1e-4)
        #expect(shifted.model.weights == expected.model.weights)
        #expect(BestPath(shifted).steps().elementsEqual(BestPath(expected).steps(), by: ==))
    }

    @Test func noHabitsChangeNothing() {
        var generator = SeededGenerator(seed: 4)
        let side = Sides.random(count: 4, using: &generator)
        let lattice = Lattice(Sides.model(side, side, Sides.weights(using: &generator)))
        #expect(lattice.shifted(by: .none).logTotal == lattice.logTotal)
    }
}
