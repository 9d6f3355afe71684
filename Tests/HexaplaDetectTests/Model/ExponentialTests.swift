import Testing

@testable import HexaplaDetect

@Suite struct ExponentialTests {
    @Test(arguments: [
        (0.0, 1.0), (1, 2.718281828459045), (-1, 0.36787944117144233), (10, 22026.465794806718),
        (-20, 2.061153622438558e-9),
    ])
    func agreesWithKnownValues(x: Double, y: Double) {
        #expect(abs(Exponential.of(x) / y - 1) < 1e-9)
        guard x <= 0 else { return }
        #expect(abs(Double(Exponential.ofNegative(Float(x))) / y - 1) < 1e-4)
    }

    @Test func endsAreSafe() {
        #expect(Exponential.of(-1e9) == 0)
        #expect(Exponential.of(1e9).isFinite)
        #expect(Exponential.ofNegative(-1e9) == 0)
    }

    @Test func isMonotonic() {
        let values = stride(from: -79.0, through: 0, by: 0.37).map { Exponential.ofNegative(Float($0)) }
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    }
}
