import HexaplaCore
import Testing

@testable import HexaplaCheck

@Suite struct RomanNumeralTests {
    private func value(_ text: String) -> Int? {
        var numeral = RomanNumeral()
        for scalar in text.unicodeScalars { numeral.take(scalar) }
        return numeral.value
    }

    @Test(arguments: [
        ("I", 1), ("IV", 4), ("IX", 9), ("XIX", 19), ("XXI", 21), ("XLII", 42), ("MCMXCIV", 1994), ("XXIe", 21),
        ("XXIème", 21),
    ])
    func numerals(text: String, expected: Int) {
        #expect(value(text) == expected)
    }

    @Test(arguments: ["", "abc", "XA", "iv", "Merrow", "Le", "IIIIIIIIIIIIII", "VeX", "Viens"])
    func others(text: String) {
        #expect(value(text) == nil)
    }
}
