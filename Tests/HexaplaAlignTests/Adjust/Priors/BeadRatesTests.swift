import Foundation
import Testing

@testable import HexaplaAlign

@Suite struct BeadRatesTests {
    @Test func ratesAreSharesOfWhatWasCounted() {
        var counts = BeadCounts()
        let sides = (Sides.make([(9, []), (9, []), (9, [])]), Sides.make([(9, []), (9, [])]))
        counts.add([(0..<2, 0..<1), (2..<3, 1..<1), (3..<3, 1..<2)], canonical: sides.0, target: sides.1)
        let none = BeadRates(null: 0, shapes: [0, 0, 0, 0, 0])
        let rates = counts.rates(prior: none, units: 0, links: 0)
        #expect(rates.null == 0.4)
        #expect(rates.shapes == [0, 1, 0, 0, 0])
    }

    @Test func whatIsAddedDrawsTowardsTheUsual() {
        let usual = BeadRates(null: 0.5, shapes: [0.5, 0.5, 0, 0, 0])
        let rates = BeadCounts().rates(prior: usual, units: 10, links: 10)
        #expect(rates == usual)
    }

    @Test func ratesOfTheShippedWeightsAreShares() throws {
        let weights = try Bitexts.shippedWeights()
        for rates in [weights.paragraphHabits, weights.sentenceHabits] {
            #expect(rates.null > 0 && rates.null < 1)
            #expect(rates.shapes.count == ShapeClass.allCases.count)
            #expect(abs(rates.shapes.reduce(0, +) - 1) < 0.001)
            #expect(rates == rates.rounded)
        }
    }
}
