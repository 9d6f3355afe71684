import HexaplaCore
import Testing

@testable import HexaplaFacts

@Suite struct ExactNumberTests {
    @Test func equalValuesAreEqual() {
        #expect(ExactNumber(1500) == ExactNumber(15, exponent: 2))
        #expect(ExactNumber(15, exponent: -1).times(1_000_000) == ExactNumber(1_500_000))
        #expect(ExactNumber(0) == ExactNumber(0, exponent: 7))
    }

    @Test func sums() {
        #expect(ExactNumber(3_000_000).plus(ExactNumber(250)) == ExactNumber(3_000_250))
        #expect(ExactNumber(5, exponent: -1).plus(ExactNumber(5, exponent: -1)) == ExactNumber(1))
    }

    @Test func whatDoesNotFitIsNoNumber() {
        #expect(ExactNumber(999_999_999_999_999_999).times(999_999_999) == nil)
        #expect(ExactNumber(1, exponent: 30).plus(ExactNumber(1)) == nil)
    }

    @Test func order() {
        #expect(ExactNumber(99) < ExactNumber(100))
        #expect(ExactNumber(25, exponent: -1) < ExactNumber(3))
        #expect(!(ExactNumber(3) < ExactNumber(3)))
    }

    @Test func integers() {
        #expect(ExactNumber(42, exponent: 3).integer == 42_000)
        #expect(ExactNumber(15, exponent: -1).integer == nil)
        #expect(ExactNumber(120).significantDigits == 2)
    }
}
