import HexaplaCore
import HexaplaFacts
import HexaplaTesting
import Testing

@testable import HexaplaClean

@Suite struct DateLineTests {
    private func isComplete(_ text: String, _ language: LanguageTag) -> Bool? {
        TestPage.vocabulary(language).dateLine(LayeredText(text))?.isComplete
    }

    @Test(arguments: [
        ("5 April 2018", LanguageTag.english), ("5/4/2018", .english), ("5.4.18", .russian),
        ("كانون الثاني 5 2018", .arabic), ("2018年十一月5日", .chinese), ("Friday, 5 April 2018, 14:30 GMT", .english),
        ("5 апреля 2018 года, 18:00 мск", .russian), ("2018年4月5日星期四上午10时", .chinese),
        ("jeudi 5 avril 2018 à 14 h 30", .french),
    ])
    func complete(text: String, language: LanguageTag) {
        #expect(isComplete(text, language) == true)
    }

    @Test(arguments: ["32.13.2018", "5.4", "2018", "5 4 2018", "", "April", "05.04", "5 April ships"])
    func noDates(text: String) {
        #expect(isComplete(text, .english) == nil)
    }

    @Test(arguments: ["April 2018", "5 April"])
    func partsOfDates(text: String) {
        #expect(isComplete(text, .english) == false)
    }

    @Test func tooManyNumbersAreNoDate() {
        #expect(isComplete(String(repeating: "5 ", count: 15) + "April 2018", .english) == nil)
    }
}
