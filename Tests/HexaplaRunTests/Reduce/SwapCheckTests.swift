import HexaplaCore
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaCorpus
@testable import HexaplaRun

@Suite struct SwapCheckTests {
    /// What is mapped of four articles, of two of which the versions in a language are swapped.
    private func articles(swapping swapped: Bool, _ language: LanguageTag) throws -> [MappedArticle] {
        try (0..<4).map { number in
            let other = swapped && number < 2 ? 1 - number : number
            return MappedArticle(
                id: "a\(number)", canonical: try ContentSample.signature(.english, number),
                suspects: [try ContentSample.signature(language, other)])
        }
    }

    private func findings(_ articles: [MappedArticle]) throws -> [Finding] {
        var check = SwapCheck(languages: try Sample.resources().languages)
        for article in articles { check.take(article) }
        return check.findings()
    }

    @Test(arguments: LanguageTag.five)
    func tellsSwappedFiles(language: LanguageTag) throws {
        let found = try findings(articles(swapping: true, language))
        #expect(found.map(\.code) == [.fitsOtherArticle, .fitsOtherArticle])
        #expect(found.map(\.article) == ["a0", "a1"])
        #expect(found.allSatisfy { $0.language == language })
        #expect(found.first?.message.contains("'a1'") == true)
    }

    @Test func theOrderOfTheArticlesDoesNotMatter() throws {
        let articles = try articles(swapping: true, .russian)
        #expect(try findings(articles.reversed()) == findings(articles))
    }

    @Test func filesInTheirPlaceAreNotRemarkedOn() throws {
        for language in LanguageTag.five { #expect(try findings(articles(swapping: false, language)).isEmpty) }
    }

    @Test func withoutSuspicionNothingIsFound() throws {
        let articles = try articles(swapping: true, .french).map {
            MappedArticle(id: $0.id, canonical: $0.canonical)
        }
        #expect(try findings(articles).isEmpty)
    }

    @Test func aCorpusOfSuspectsIsNotAsked() throws {
        let suspect = try ContentSample.signature(.french, 1)
        let crowd = (0..<1000).map { MappedArticle(id: "z\($0)", canonical: nil, suspects: [suspect]) }
        let swapped = try articles(swapping: true, .french)
        var check = SwapCheck(languages: try Sample.resources().languages)
        for article in swapped + crowd { check.take(article) }
        #expect(check.findings().isEmpty)
        #expect(check.articles.count == 1004 && check.articles.allSatisfy { $0.canonical == nil })
        #expect(check.articles.allSatisfy { $0.suspects.allSatisfy(\.items.isEmpty) })
    }
}
