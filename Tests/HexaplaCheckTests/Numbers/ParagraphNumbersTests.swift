import HexaplaCore
import HexaplaFacts
import HexaplaTesting
import Testing

@testable import HexaplaCheck

@Suite struct ParagraphNumbersTests {
    static let offered: [(LanguageTag, String, Int)] = [
        (.english, "two hundred and fifty thousand ships", 250_000), (.english, "1.5 million", 1_500_000),
        (.english, "£125m", 125_000_000), (.english, "nineteen eighty-four", 1984), (.english, "the twenty-first", 21),
        (.english, "in May", 5), (.english, "the XXI century", 21), (.english, "the 1980s", 80), (.english, "15:30", 3),
        (.english, "from 3 to 5 million", 3_000_000), (.english, "2017-18", 2018), (.english, "a dozen", 12),
        (.arabic, "خمسة وعشرون", 25), (.arabic, "٣ ملايين", 3_000_000), (.arabic, "مليون و250 ألف", 1_250_000),
        (.arabic, "ثلاثمئة ألف", 300_000), (.arabic, "في مايو", 5), (.arabic, "كانون الثاني", 1),
        (.spanish, "treinta y cinco", 35), (.spanish, "1,5 millones", 1_500_000), (.spanish, "dos mil dieciocho", 2018),
        (.spanish, "mil millones", 1_000_000_000), (.spanish, "siglo XXI", 21),
        (.russian, "двести пятьдесят тысяч", 250_000), (.russian, "1,5 млн", 1_500_000), (.russian, "5 мая", 5),
        (.russian, "1 млн 250 тыс.", 1_250_000), (.russian, "XXI век", 21), (.russian, "15 часов", 3),
        (.french, "quatre-vingt-dix-sept", 97), (.french, "1,5 million", 1_500_000), (.french, "XXIe siècle", 21),
        (.french, "deux cent mille", 200_000), (.french, "17h30", 5),
        (.chinese, "150万", 1_500_000), (.chinese, "二千三百万", 23_000_000), (.chinese, "1.5亿", 150_000_000),
        (.chinese, "二〇一八年", 2018), (.chinese, "三十五", 35), (.chinese, "3万5000", 35_000), (.chinese, "第五", 5),
        (.chinese, "一亿二千万", 120_000_000),
    ]

    @Test(arguments: offered)
    func supply(language: LanguageTag, text: String, value: Int) {
        #expect(TestArticle.numbers(text, language).supply.contains(ExactNumber(value)))
    }

    static let asked: [(LanguageTag, String, [Int])] = [
        (.english, "430 ships and 12 cranes", [430, 12]), (.english, "1.5 million", [1_500_000]),
        (.english, "two hundred ships", []), (.english, "F-16 and G20 and 5G", [5]), (.english, "see [3]", []),
        (.english, "1. The port has 3 quays", [3]), (.english, "on http://merrow.example/2018", []),
        (.english, "at 15:00", [15]), (.english, "26th of May 2018", [26, 2018]), (.arabic, "و250 سفينة", [250]),
        (.chinese, "2018年4月5日", [2018, 4, 5]), (.chinese, "150万艘", [1_500_000]), (.russian, "3-й причал", [3]),
        (.spanish, "1.250 barcos", [1250]), (.french, "1 250 navires", [1250]), (.english, "", []),
    ]

    @Test(arguments: asked)
    func mentions(language: LanguageTag, text: String, values: [Int]) {
        #expect(TestArticle.numbers(text, language).mentions.map(\.value) == values.map { ExactNumber($0) })
    }

    @Test func theRangeHoldsTheScale() {
        let text = LayeredText<Normalized>("It has 1.5 million tons.")
        #expect(TestArticle.numbers(text.string, .english).mentions.map { text[$0.range] } == ["1.5 million"])
    }

    @Test func aScaledNumberDoesNotOfferItsDigits() {
        #expect(!TestArticle.numbers("15万", .chinese).supply.contains(ExactNumber(15)))
        #expect(!TestArticle.numbers("3 million", .english).supply.contains(ExactNumber(3)))
    }

    @Test func looseNumbers() {
        #expect(TestArticle.numbers("the 1980s", .english).mentions.map(\.isLoose) == [true])
        #expect(TestArticle.numbers("2.5 tons", .english).mentions.map(\.isLoose) == [true])
        #expect(TestArticle.numbers("2.7 tons in 1980", .english).mentions.map(\.isLoose) == [false, false])
    }

    /// What is asked of one side must be found in the same words on the other.
    @Test(arguments: LanguageTag.six)
    func aTextAgreesWithItself(language: LanguageTag) {
        for (_, text, _) in Self.asked {
            let numbers = TestArticle.numbers(text, language)
            #expect(numbers.mentions.allSatisfy { $0.isFound(in: numbers.supply) }, "\(text)")
        }
    }
}
