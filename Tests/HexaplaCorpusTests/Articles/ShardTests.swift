import Testing

@testable import HexaplaCorpus

@Suite struct ShardTests {
    @Test(arguments: ["", "1", "0/2", "3/2", "a/b", "1/0", "-1/2", "1/2/3"])
    func refuses(text: String) {
        #expect(Shard(text) == nil)
    }

    @Test func readsItsOwnDescription() {
        #expect(Shard("2/8")?.description == "2/8")
    }

    @Test(arguments: 1...7)
    func partsAreDisjointAndCoverAll(count: Int) throws {
        let articles = (0..<100).map { CorpusArticle(id: "article-\($0)", files: []) }
        var all: [String] = []
        for index in 1...count { all += try #require(Shard("\(index)/\(count)")).part(of: articles).map(\.id) }
        #expect(all.count == 100)
        #expect(Set(all) == Set(articles.map(\.id)))
    }

    @Test func anAddedArticleMovesNoOther() throws {
        let shard = try #require(Shard("1/3"))
        let articles = (0..<50).map { CorpusArticle(id: "\($0)", files: []) }
        let before = shard.part(of: articles).map(\.id)
        let after = shard.part(of: [CorpusArticle(id: "new", files: [])] + articles).map(\.id)
        #expect(after.filter { $0 != "new" } == before)
    }
}
