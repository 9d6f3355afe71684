import Foundation
import HexaplaCore
import Testing

@Suite struct FixedDecimalTests {
    @Test(arguments: [
        (0.5, 3, "0.500"), (1, 2, "1.00"), (-0.25, 2, "-0.25"), (0.99996, 4, "1.0000"), (-0.0001, 2, "0.00"),
        (12.3, 1, "12.3"), (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (999_999_999_999, 1, "999999999999.0"),
    ])
    func places(value: Double, places: Int, text: String) {
        #expect(FixedDecimal.text(value, places: places) == text)
    }

    @Test(arguments: [
        (0.97, "0.97"), (1.0, "1.0"), (0.0, "0.0"), (-0.00001, "0.0"), (0.123456, "0.1235"), (-0.25, "-0.25"),
        (12.5, "12.5"), (0.00005, "0.0001"), (1200.0, "1200.0"),
    ])
    func zerosAtTheEndAreTrimmed(value: Double, text: String) {
        #expect(FixedDecimal.text(value, places: 4, isTrimmed: true) == text)
    }

    @Test(arguments: [
        (973, 1, "97.3"), (5, 2, "0.05"), (0, 1, "0.0"), (-5, 1, "-0.5"), (.min, 1, "-922337203685477580.8"),
    ])
    func stepsAreWritten(steps: Int, places: Int, text: String) {
        #expect(FixedDecimal.text(steps: steps, places: places) == text)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, 1e12, -1e12])
    func whatHasNoPlacesIsWrittenAsItIs(value: Double) {
        #expect(FixedDecimal.text(value, places: 6) == "\(value)")
    }

    /// `%.nf` rounds the exact binary value; this rounds the product, so that only ties may differ.
    @Test(arguments: 1...6)
    func agreesWithFoundation(places: Int) throws {
        var generator = SeededGenerator(seed: UInt64(places))
        let step = pow(10, Double(-places))
        for _ in 0..<500 {
            let value = Double.random(in: -1000...1000, using: &generator)
            let text = FixedDecimal.text(value, places: places)
            let other = String(format: "%.\(places)f", value)
            let isTie = abs(abs(value / step).truncatingRemainder(dividingBy: 1) - 0.5) < 1e-6
            #expect(text == other || isTie, "\(value)")
            let trimmed = FixedDecimal.text(value, places: places, isTrimmed: true)
            #expect(Double(trimmed) == Double(text) && text.hasPrefix(trimmed))
            #expect(!trimmed.hasSuffix("0") || trimmed.hasSuffix(".0"))
        }
    }
}
