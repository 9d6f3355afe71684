import HexaplaCore
import Testing

@testable import HexaplaFacts

@Suite struct RomanNumeralTests {
    private func value(_ text: String) -> Int? {
        var numeral = RomanNumeral()
        for scalar in text.unicodeScalars {
            numeral.take(scalar.value, isLowercase: scalar.properties.isLowercase)
        }
        return numeral.value == 0 ? nil : numeral.value
    }

    @Test(arguments: [
        ("I", 1), ("IV", 4), ("IX", 9), ("XIX", 19), ("XXI", 21), ("XLII", 42), ("MCMXCIV", 1994), ("XXIe", 21),
        ("XXIème", 21),
    ])
    func numerals(text: String, expected: Int) {
        #expect(value(text) == expected)
    }

    @Test(arguments: ["", "abc", "XA", "iv", "Merrow", "IIIIIIIIIIIIII", "VeX", "Viens", "M", "D", "Le"])
    func others(text: String) {
        #expect(value(text) == nil)
    }
}
