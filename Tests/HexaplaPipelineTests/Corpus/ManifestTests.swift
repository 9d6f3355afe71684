import HexaplaCore
import Testing

@testable import HexaplaPipeline

@Suite struct ManifestTests {
    @Test func readsPlainLines() throws {
        let entries = try Manifest.parse("a1\ten\tx/1.txt\r\n\n a1 \tzh-CN\tx/2.txt\n", file: "m.tsv")
        #expect(entries.map(\.path) == ["x/1.txt", "x/2.txt"])
        #expect(entries.map(\.article) == ["a1", "a1"])
        #expect(entries.map(\.language) == [.english, .chinese])
        #expect(entries.map(\.spelling) == ["en", "zh-CN"])
        #expect(entries.map(\.line) == [1, 3])
    }

    @Test func followsTheHeader() throws {
        let entries = try Manifest.parse("Path\tnote\tLanguage\tArticle\nx.txt\t-\tru\ta9\n", file: "m.tsv")
        #expect(entries.count == 1)
        #expect(entries.first?.article == "a9")
        #expect(entries.first?.path == "x.txt")
    }

    @Test func acceptsNothing() throws {
        #expect(try Manifest.parse("", file: "m").isEmpty)
    }

    @Test(arguments: [
        ("a1\ten\n", 1, "columns"), ("a1\ten\tx\na1\tde\ty\n", 2, "none of the six"),
        ("\ten\tx\n", 1, "no id"), ("a/b\ten\tx\n", 1, "'/'"), ("a1\ten\t\n", 1, "empty"),
        ("..\ten\tx\n", 1, "cannot be"),
    ])
    func namesTheLine(text: String, line: Int, part: String) {
        let error = #expect(throws: PipelineError.self) { try Manifest.parse(text, file: "m.tsv") }
        #expect(error?.subject == "m.tsv:\(line)")
        #expect(error?.reason.contains(part) == true)
        #expect(error?.kind == .usage)
    }
}

@Suite struct ArticleIDTests {
    @Test(arguments: ["a1", "a b", "пресс-релиз", ".a", "a#1.fr", String(repeating: "x", count: 200)])
    func accepts(id: String) {
        #expect(ArticleID.objection(to: id) == nil)
    }

    @Test(arguments: ["", ".", "..", "a/b", "a\tb", "a\nb", String(repeating: "x", count: 201)])
    func refuses(id: String) {
        #expect(ArticleID.objection(to: id) != nil)
    }
}
