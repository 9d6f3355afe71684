import HexaplaCore
import Testing

@testable import HexaplaFacts

@Suite struct NumberGrammarTests {
    /// Values are written as numbers, scales with `x` before them.
    private func value(_ text: String) -> Int? {
        let parts: [NumberPart] = text.split(separator: " ").compactMap { word in
            word.hasPrefix("x") ? Int(word.dropFirst()).map { .scale($0) } : Int(word).map { .value(ExactNumber($0)) }
        }
        return NumberGrammar.value(of: parts[...])?.integer
    }

    @Test(arguments: [
        ("2 x100 50 x1000", 250_000), ("2 x1000 3 x100 x10000", 23_000_000),
        ("1 x100000000 2 x1000 x10000", 120_000_000),
        ("3 x10 5", 35), ("x10 5", 15), ("30 5", 35), ("5 20", 25), ("200 5 20", 225), ("2000 8 10", 2018),
        ("1 x100 0 1", 101), ("2 x1000 0 5 x10", 2050), ("100 20 3", 123), ("3 x10000 5000", 35_000),
        ("2 x1000 18", 2018), ("300 x1000", 300_000), ("x1000 x1000000", 1_000_000_000), ("7", 7), ("x100", 100),
        ("1 x1000000 250 x1000", 1_250_000), ("20 x100", 2000), ("60 11", 71),
    ])
    func numbers(text: String, expected: Int) {
        #expect(value(text) == expected)
    }

    @Test(arguments: ["5 6", "2 0 1 8", "20 30", "3 x1000000 4 x1000000", "1 x10 12", "2018 5", "", "3 x1000 5000"])
    func noSingleNumber(text: String) {
        #expect(value(text) == nil)
    }

    @Test(arguments: [
        "1000000000000000000 1000000000000000000", "9223372036854775807 5", "5 9223372036854775807",
        "9223372036854775807 x9223372036854775807", "x1000000000000000000 x1000000000000000000",
        "9000000000000000000 900000000000000000 x1000", "9223372036854775800 7 x10 9223372036854775807",
    ])
    func whatDoesNotFitIsNoNumber(text: String) {
        #expect(value(text) == nil)
    }

    @Test func halvesTakeScales() {
        let parts: [NumberPart] = [.value(ExactNumber(15, exponent: -1)), .scale(1_000_000)]
        #expect(NumberGrammar.value(of: parts[...]) == ExactNumber(1_500_000))
    }
}
