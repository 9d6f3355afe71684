import HexaplaAlign
import HexaplaCore
import HexaplaRunTesting
import HexaplaTesting
import Testing

@testable import HexaplaCorpus
@testable import HexaplaRun

@Suite struct SwapCheckTests {
    private func corpus(swapping swapped: LanguageTag?, in folder: TemporaryFolder) throws -> Corpus {
        for number in 0..<4 {
            for language in LanguageTag.six {
                let other = language == swapped && number < 2 ? 1 - number : number
                try folder.write(ContentSample.text(language, other), to: "corpus/a\(number)/\(language).txt")
            }
        }
        return try Corpus.find(in: folder.location("corpus"))
    }

    private func findings(_ corpus: Corpus, suspected language: LanguageTag) throws -> [Finding] {
        var check = SwapCheck(corpus: corpus, reader: try ContentSample.reader())
        for article in corpus.articles {
            let remark = Finding(.unrelatedVersion, .warning, "Another.", article: article.id, language: language)
            check.take([remark], article: article)
        }
        return check.findings()
    }

    @Test(arguments: LanguageTag.five)
    func tellsSwappedFiles(language: LanguageTag) throws {
        let folder = try TemporaryFolder()
        let found = try findings(corpus(swapping: language, in: folder), suspected: language)
        #expect(found.map(\.code) == [.fitsOtherArticle, .fitsOtherArticle])
        #expect(found.map(\.article) == ["a0", "a1"])
        #expect(found.allSatisfy { $0.language == language })
        #expect(found.first?.message.contains("'a1'") == true)
    }

    @Test func filesInTheirPlaceAreNotRemarkedOn() throws {
        let folder = try TemporaryFolder()
        let corpus = try corpus(swapping: nil, in: folder)
        for language in LanguageTag.five { #expect(try findings(corpus, suspected: language).isEmpty) }
    }

    @Test func withoutSuspicionNothingIsRead() throws {
        let folder = try TemporaryFolder()
        let corpus = try corpus(swapping: .french, in: folder)
        let check = SwapCheck(corpus: corpus, reader: try ContentSample.reader())
        #expect(check.findings().isEmpty)
    }
}
