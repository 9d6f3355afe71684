import Foundation
import HexaplaCore
import Testing

@testable import HexaplaReport

@Suite("Corpus overview") struct CorpusOverviewTests {
    @Test("Merging shards in any order, also after storing, gives the same page")
    func merging() throws {
        let articles = try LanguageReportTests.articles()
        let whole = IndexPageTests.overview(articles)
        var merged = CorpusOverview()
        for article in articles.suffix(2).reversed() { merged.add(article) }
        merged.merge(IndexPageTests.overview(Array(articles.prefix(2))))
        #expect(try IndexPageTests.html(merged) == IndexPageTests.html(whole))
        let stored = try JSONDecoder().decode(CorpusOverview.self, from: JSONEncoder().encode(merged))
        #expect(try IndexPageTests.html(stored) == IndexPageTests.html(whole))
    }

    @Test("Counts of a stage add up; failures sort by path")
    func counts() {
        var overview = CorpusOverview()
        for _ in 0..<3 { overview.add(StageCounts(input: 2, output: 1, reasons: ["empty": 1]), of: .clean) }
        #expect(overview.counts[.clean] == StageCounts(input: 6, output: 3, reasons: ["empty": 3]))
        #expect(InputFailure.of("a", "z") < InputFailure.of("b", "a"))
    }
}
