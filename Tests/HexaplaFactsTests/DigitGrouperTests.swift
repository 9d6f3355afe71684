import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaFacts

@Suite struct DigitGrouperTests {
    /// All values of all readings, written with their exponent.
    private func values(_ text: String, _ language: LanguageTag) -> [[String]] {
        readings(text, language).map { $0.values.map(\.told) }
    }

    private func readings(_ text: String, _ language: LanguageTag) -> [DigitReading] {
        let lexicon = TestLanguage.lexicon(language)
        let grouper = DigitGrouper(atoms: TestLanguage.atoms(text, lexicon), marks: lexicon.marks)
        var found: [DigitReading] = []
        var index = 0
        while index < grouper.atoms.count {
            index = grouper.atoms[index].isDigits ? grouper.read(from: index, into: &found) : index + 1
        }
        return found
    }

    @Test(arguments: [
        (LanguageTag.english, "1,250.5", [["12505e-1"]]), (.english, "1,250,000", [["1250000"]]),
        (.english, "1,250", [["1250"]]),
        (.chinese, "1,250.5", [["12505e-1"]]), (.chinese, "１，２５０", [["1250"]]), (.french, "1 250,5", [["12505e-1"]]),
        (.french, "1\u{202F}250\u{202F}000", [["1250000"]]), (.russian, "1 250,5", [["12505e-1"]]),
        (.russian, "1\u{A0}250", [["1250"]]), (.spanish, "1.250,5", [["12505e-1"]]),
        (.spanish, "1.250.000", [["1250000"]]),
        (.arabic, "١٬٢٥٠٫٥", [["12505e-1"]]), (.arabic, "1,250,000", [["1250000"]]), (.arabic, "٢٫٥", [["25e-1"]]),
        (.english, "2.5", [["25e-1"]]), (.english, "1'250'000", [["1250000"]]), (.english, "0.125", [["125e-3"]]),
    ])
    func longNumbers(language: LanguageTag, text: String, expected: [[String]]) {
        #expect(values(text, language) == expected)
    }

    @Test(arguments: [
        (LanguageTag.spanish, "1.250", [["1250", "125e-2"]]), (.spanish, "1,250", [["125e-2", "1250"]]),
        (.french, "1.250", [["1250", "125e-2"]]), (.russian, "1,250", [["125e-2", "1250"]]),
        (.arabic, "1,250", [["1250", "125e-2"]]), (.english, "1.250", [["125e-2", "1250"]]),
    ])
    func oneMarkBeforeThreeDigits(language: LanguageTag, text: String, expected: [[String]]) {
        #expect(values(text, language) == expected)
    }

    @Test(arguments: [
        ("05.04.2018", [["5"], ["4"], ["2018"]]), ("2018/04/05", [["2018"], ["4"], ["5"]]),
        ("1,2,3", [["1"], ["2"], ["3"]]),
        ("12:30", [["12"], ["30"]]), ("5-7", [["5"], ["7"]]), ("in 2018 300 men", [["2018"], ["300"]]), ("", []),
        ("1.2.3.4", [["1"], ["2"], ["3"], ["4"]]), ("99999999999999999999", []),
    ])
    func apart(text: String, expected: [[String]]) {
        #expect(values(text, .english) == expected)
    }

    @Test func aTimeWithAStopMayBeTwoNumbers() {
        #expect(readings("12.30", .russian).first?.parts == [ExactNumber(12), ExactNumber(30)])
    }

    @Test func hoursAreKnown() {
        for (text, isHour) in [("15:30", true), ("1:2", false), ("3:30:15", true), ("155:30", false)] {
            #expect(readings(text, .english).first?.isHour == isHour, "\(text)")
        }
    }

    @Test(arguments: [
        ("000 350", [["350000"]]), ("073 082 16", [["16082073"]]), ("824 4", [["4824"]]), ("350 000", [["350000"]]),
    ])
    func arabicGroupsMayStandLastFirst(text: String, expected: [[String]]) {
        #expect(values(text, .arabic) == expected)
        #expect(values("000 350", .english) == [["0"], ["350"]])
    }

    @Test func numbersOfThreeDigitsBetweenCommasMayBeAList() {
        #expect(readings("112,911,999", .chinese).first?.parts == [112, 911, 999].map { ExactNumber($0) })
        #expect(readings("1,250,000", .english).first?.parts == [])
    }
}
