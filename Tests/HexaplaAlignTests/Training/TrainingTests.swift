import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct LBFGSTests {
    @Test func aBowlIsDescendedToItsBottom() {
        let point = LBFGS().minimize(from: [3, -2, 5]) { x in
            let value = (x[0] - 1) * (x[0] - 1) + 10 * (x[1] - 2) * (x[1] - 2) + 0.5 * x[2] * x[2]
            return (value, [2 * (x[0] - 1), 20 * (x[1] - 2), x[2]])
        }
        #expect(zip(point, [1, 2, 0]).allSatisfy { abs($0 - $1) < 1e-2 })
    }
}

@Suite struct LatticeProblemTests {
    private func problem(seed: UInt64) throws -> LatticeProblem {
        var generator = SeededGenerator(seed: seed)
        let canonical = Sides.random(count: 5, using: &generator)
        let target = Sides.random(count: 4, using: &generator)
        let gold: [(canonical: Range<Int>, target: Range<Int>)] = [
            (0..<1, 0..<2), (1..<2, 2..<2), (2..<4, 2..<3), (4..<5, 3..<3), (5..<5, 3..<4),
        ]
        let model = Sides.model(canonical, target, Weights())
        return try #require(LatticeProblem(model: model, gold: gold))
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func theSlopeIsTheDerivativeOfTheLoss(seed: UInt64) throws {
        let problem = try problem(seed: seed)
        var generator = SeededGenerator(seed: seed + 100)
        let weights = Sides.weights(using: &generator)
        let slope = problem.loss(weights).gradient.flat
        for index in slope.indices {
            var up = weights.flat
            var down = up
            up[index] += 1e-2
            down[index] -= 1e-2
            let measured = (problem.loss(Weights(flat: up)).value - problem.loss(Weights(flat: down)).value) / 2e-2
            #expect(abs(slope[index] - measured) < 2e-2 * max(1, abs(measured)))
        }
    }

    @Test func theLossIsTheMinusLogProbabilityOfTheGold() throws {
        #expect(try problem(seed: 4).loss(Weights()).value > 0)
    }

    @Test func aBeadOutOfReachIsRefused() {
        let side = Sides.make([(Double, [UInt64])](repeating: (10, []), count: 5))
        let model = Sides.model(side, side, Weights())
        #expect(LatticeProblem(model: model, gold: [(0..<5, 0..<5)]) == nil)
    }
}
