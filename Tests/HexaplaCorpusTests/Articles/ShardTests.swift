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
        let shards = try (1...count).map { try #require(Shard("\($0)/\(count)")) }
        for id in (0..<100).map({ "article-\($0)" }) {
            #expect(shards.count { $0.owns(id) } == 1, "\(id)")
        }
    }

    @Test func largeCorporaArePartedEvenly() throws {
        let shard = try #require(Shard("1/3"))
        let own = (0..<3000).count { shard.owns("article-\($0)") }
        #expect((900...1100).contains(own))
    }
}
