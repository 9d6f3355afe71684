import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct DateReaderTests {
    private func read(_ text: String, _ language: LanguageTag) -> ReadDate? {
        DateReader.read(TestPage.line(text).tokens, TestPage.vocabulary(language))
    }

    @Test(arguments: [
        ("5 April 2018", LanguageTag.english), ("5/4/2018", .english), ("5.4.18", .russian),
        ("كانون الثاني 5 2018", .arabic),
        ("2018年十一月5日", .chinese),
    ])
    func complete(text: String, language: LanguageTag) {
        #expect(read(text, language)?.isComplete == true)
    }

    @Test(arguments: ["32.13.2018", "5.4", "2018", "5 4 2018", "", "April"])
    func noDates(text: String) {
        #expect(read(text, .english)?.isComplete != true)
    }

    @Test func tooManyWordsAreNoDate() {
        #expect(read(String(repeating: "5 ", count: 15) + "April 2018", .english) == nil)
    }
}
