import Testing

@testable import HexaplaAlign

#if canImport(Glibc)
    import Glibc
#endif

@Suite struct FastExpTests {
    @Test func powersAreExactToAMillionthNearZeroAndTenTimesThatFarOff() {
        for x in stride(from: -79.5 as Float, through: 0, by: 0.37) {
            let fast = FastExp.of(SIMD4(x, 0, x / 8, x / 3))
            #expect(abs(fast[0] - exp(x)) <= 1.2e-5 * exp(x))
            #expect(fast[1] == 1)
            #expect(abs(fast[2] - exp(x / 8)) <= 2e-6 * exp(x / 8))
            #expect(abs(fast[3] - exp(x / 3)) <= 1.2e-5 * exp(x / 3))
        }
    }

    @Test(arguments: [1e-6, 0.01, 0.5, 1, 2, 3, 100, 12_345, 1e9] as [Float])
    func rootsAreExactToAMillionth(x: Float) {
        let root = FastRoot.of(SIMD4(x, 2 * x, 3 * x, 0))
        let inverse = FastRoot.inverse(SIMD4(repeating: x))
        #expect(abs(root[0] - x.squareRoot()) <= 1e-6 * x.squareRoot())
        #expect(abs(root[1] - (2 * x).squareRoot()) <= 1e-6 * (2 * x).squareRoot())
        #expect(abs(inverse[0] * x.squareRoot() - 1) <= 1e-6)
        #expect(root[3] == 0)
    }

    @Test func aNumberBelowZeroHasTheRootOfZero() {
        #expect(FastRoot.of(SIMD4(-1, -1e-9, -1e9, 4))[0] == 0)
    }

    @Test(arguments: [-81, -1e6, -Float.infinity])
    func whatIsFarBelowCountsNothing(x: Float) {
        #expect(FastExp.of(SIMD4(repeating: x))[0] < 1e-34)
    }

    @Test func rowsBecomeColumns() {
        let rows = transposed(
            SIMD4(1, 2, 3, 4), SIMD4(5, 6, 7, 8), SIMD4(9, 10, 11, 12), SIMD4(13, 14, 15, 16))
        #expect(rows.0 == SIMD4(1, 5, 9, 13))
        #expect(rows.1 == SIMD4(2, 6, 10, 14))
        #expect(rows.2 == SIMD4(3, 7, 11, 15))
        #expect(rows.3 == SIMD4(4, 8, 12, 16))
    }
}
