import HexaplaCore
import HexaplaFacts
import HexaplaTesting
import Testing

@testable import HexaplaCheck

/// Numbers that fit nothing: they are read as far as they fit, and nothing overflows.
@Suite struct AbsurdNumberTests {
    private static let languages: [LanguageTag] = LanguageTag.six
    private static let largest = [
        "9223372036854775807", "9223372036854775808", "18446744073709551616", "999999999999999999",
    ]

    private static func texts(_ digits: String) -> [String] {
        [
            digits, "\(digits).\(digits)", "\(digits),\(digits)", "\(digits):\(digits):\(digits)",
            "\(digits) \(digits)",
            "\(digits) million million", "from 3 to \(digits) million", "1-\(digits) million", "£\(digits)m",
            "\(digits)s",
            "\(digits)-18", "\(digits)万亿亿亿", "\(digits) مليون مليار", "\(digits) млрд", "1e\(digits)", "0.\(digits)",
            "-\(digits)", "\(digits) h", "twenty \(digits)", "\(digits) hundred and five", "\(digits)th", "'\(digits)'",
        ]
    }

    @Test(arguments: languages)
    func digitsOfAnyLengthAreReadWithoutHarm(language: LanguageTag) {
        let long = ["000000000000000000000001", String(repeating: "9", count: 18), String(repeating: "9", count: 400)]
        for digits in Self.largest + long {
            for text in Self.texts(digits) {
                let numbers = TestArticle.numbers(text, language)
                #expect(numbers.supply.allSatisfy { $0.significantDigits <= 19 })
            }
        }
    }

    @Test(arguments: languages)
    func thousandsOfNumeralsInARowAreReadWithoutHarm(language: LanguageTag) {
        for text in ["7", "٩", "९", "九", "十", "億", "M", "million ", "1,", "1.", "1 000 ", "vingt-", "11:11 "] {
            let numbers = TestArticle.numbers(String(repeating: text, count: 2000), language)
            #expect(numbers.mentions.count <= 4000)
        }
    }

    @Test func scalesThatOverflowGiveNoNumber() {
        #expect(ExactNumber(Int.max).times(Int.max) == nil)
        #expect(ExactNumber(Int.max).plus(ExactNumber(Int.max)) == nil)
        #expect(ExactNumber(1, exponent: 30).plus(ExactNumber(1)) == nil)
        #expect(ExactNumber(1, exponent: 30).integer == nil && ExactNumber(1, exponent: -30).integer == nil)
        #expect(ExactNumber(Int.min).significantDigits == 19 && ExactNumber(Int.min) < ExactNumber(Int.max))
        #expect(ExactNumber(1, exponent: 400) > ExactNumber(Int.max))
    }

    @Test func mentionsInSentencesLeftOutAreFoundInOnePass() throws {
        let sentences = (0..<60).map { "Ship \($0 * 7 + 1000) came." }
        let document = TestArticle.document(.english, [sentences])
        let numbers = DocumentNumbers(document, TestArticle.readers)
        let left = NumberComparison.placed(0..<1, (document, numbers), Set(stride(from: 0, to: 60, by: 2)))
        #expect(left.map { $0.mention.value } == stride(from: 1, to: 60, by: 2).map { ExactNumber($0 * 7 + 1000) })
        #expect(NumberComparison.placed(0..<1, (document, numbers), []).count == 60)
        #expect(NumberComparison.placed(0..<1, (document, numbers), Set(0..<60)).isEmpty)
    }
}
