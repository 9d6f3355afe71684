import HexaplaCore
import Testing

@testable import HexaplaCorpus
@testable import HexaplaRun

@Suite struct PassSampleTests {
    private func article(_ number: Int, size: Int) -> CorpusArticle {
        let id = DocumentID(article: "a\(number)", language: .english)
        return CorpusArticle(
            id: "a\(number)", files: [CorpusFile(id: id, spelling: "en", path: "p", location: "p", size: size)])
    }

    @Test func theOrderOfArticlesDoesNotMatter() {
        let articles = (0..<200).map { article($0, size: 1000) }
        let sample = PassSample(articles)
        #expect(PassSample(articles.reversed()).learnt == sample.learnt)
        #expect(sample.first.count == 64 && sample.learnt.count == 200)
        #expect(Array(sample.learnt.prefix(64)) == sample.first)
        #expect(abs(sample.growth - 200.0 / 64) < 1e-9)
    }

    @Test func aHugeArticleIsTakenAlone() {
        let sample = PassSample([article(0, size: 900_000_000), article(1, size: 900_000_000)])
        #expect(sample.first.count == 1 && sample.learnt.count == 1)
    }

    @Test func aFewBytesAreNotWorthALook() {
        #expect(!PassSample([]).isWorthALook)
        #expect(!PassSample([article(0, size: 5000)]).isWorthALook)
    }
}
