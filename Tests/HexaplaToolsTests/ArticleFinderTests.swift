import HexaplaCore
import HexaplaRecord
import HexaplaSystem
import HexaplaTesting
import Testing

@testable import HexaplaTools

@Suite struct ArticleFinderTests {
    /// Ids of all lengths, some alike, one longer than a piece that is read at once.
    private static let ids =
        ["", "a", "a b", "aa", "é", "e\u{301}", "\"", "\n", "林", String(repeating: "long/", count: 3000)]
        + (0..<200).map { "news-\($0)" }

    private func file(_ ids: [String]) throws -> (TemporaryFolder, ArticleFinder) {
        let folder = try TemporaryFolder()
        let entries = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { id in
            ArticleEntry(article: id, languages: [.english], aligned: [], lines: ["x": ByteRange(0, id.utf8.count)])
        }
        try folder.write(entries.utf8, to: "articles.jsonl")
        return (folder, ArticleFinder(file: folder.location("articles.jsonl")))
    }

    @Test(arguments: [0, 1, 2, 3, 10, 210]) func everyArticleIsFoundAndNoOther(count: Int) throws {
        let present = Array(Self.ids.prefix(count))
        let (folder, finder) = try file(present)
        for id in Self.ids {
            let found = try finder.entry(id)
            let isPresent = present.contains { $0.utf8.elementsEqual(id.utf8) }
            #expect((found != nil) == isPresent, "\(id.prefix(20))")
            #expect(found.map { $0.article.utf8.elementsEqual(id.utf8) } != false)
        }
        let last = present.max { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(try finder.last()?.article == last)
        #expect(folder.exists("articles.jsonl"))
    }

    @Test func aDamagedIndexIsNamed() throws {
        let (folder, finder) = try file(["a", "b"])
        try folder.write("{\"article\":", to: "articles.jsonl")
        #expect(throws: PipelineError.self) { try finder.entry("a") }
        #expect(throws: PipelineError.self) { try finder.last() }
        #expect(throws: PipelineError.self) { try ArticleFinder(file: folder.location("none")).last() }
    }
}
