import HexaplaCore
import HexaplaFacts
import Testing

@testable import HexaplaCheck

@Suite struct ArticleNumbersTests {
    @Test func aParagraphLeftInEnglishIsReadAsEnglish() {
        let paragraphs = [["Le port a coûté 1,500 couronnes."], ["The port cost 1,500 crowns."]]
        let document = TestArticle.document(.french, paragraphs, languages: [1: .english])
        let numbers = DocumentNumbers(document, TestArticle.readers)
        #expect(numbers.paragraphs[0].mentions.map(\.value) == [ExactNumber(15, exponent: -1)])
        #expect(numbers.paragraphs[1].mentions.map(\.value) == [ExactNumber(1500)])
    }

    @Test func aLanguageWithoutWordsIsReadAsFiled() {
        let german = LanguageTag("de") ?? .undetermined
        let document = TestArticle.document(.spanish, [["Costó 1.250 coronas."]], languages: [0: german])
        let numbers = DocumentNumbers(document, TestArticle.readers)
        #expect(numbers.paragraphs[0].mentions.map(\.value) == [ExactNumber(1250)])
    }

    @Test func supplyReachesTheNeighbours() {
        let document = TestArticle.document(.english, ["Two cranes.", "None.", "None.", "Nine cranes."])
        let numbers = DocumentNumbers(document, TestArticle.readers)
        #expect(numbers.supply(around: 1..<2).contains(ExactNumber(2)))
        #expect(!numbers.supply(around: 1..<2).contains(ExactNumber(9)))
        #expect(numbers.supply(around: 2..<3).contains(ExactNumber(9)))
    }
}
