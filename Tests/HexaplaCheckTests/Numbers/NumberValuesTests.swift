import HexaplaCheck
import HexaplaCore
import HexaplaLanguage
import Testing

@Suite struct NumberValuesTests {
    @Test(arguments: [
        ("It cost 1,250.5 crowns.", LanguageTag.english, 12505, -1), ("Costó 1.250,5 coronas.", .spanish, 12505, -1),
        ("Это стоило 1 250,5 кроны.", .russian, 12505, -1), ("耗资1250.5克朗。", .chinese, 12505, -1),
    ])
    func valuesAreEqualWhateverTheSpelling(text: String, language: LanguageTag, mantissa: Int, exponent: Int) {
        let values = NumberValues(lists: [:]).values(of: LayeredText(text), language: language)
        #expect(values.contains { $0.mantissa == mantissa && $0.exponent == exponent && $0.isWritten })
    }

    @Test func wordsAreReadWithTheLists() throws {
        var lists = LanguageLists(language: .english)
        lists.numberWords = try LanguageListParser.numberWords("twelve\t12\tunit\n", file: "numbers.txt")
        let values = NumberValues(lists: [.english: lists]).values(of: LayeredText("Twelve boats."), language: .english)
        #expect(values.map(\.whole) == [12])
        #expect(values.first?.isWritten == false)
        #expect(NumberValues(lists: [:]).values(of: LayeredText("Boats."), language: .english).isEmpty)
    }

    @Test func largeNumbersHaveNoWholeValue() {
        let values = NumberValues(lists: [:]).values(of: LayeredText("3000000000000000000 and 40."), language: .english)
        #expect(values.map(\.whole).contains(40))
        #expect(values.filter { $0.exponent > 15 }.allSatisfy { $0.whole == nil })
    }
}
