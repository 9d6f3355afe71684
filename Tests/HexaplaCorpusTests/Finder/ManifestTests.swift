import HexaplaCore
import Testing

@testable import HexaplaCorpus

@Suite struct ManifestTests {
    @Test func readsPlainLines() {
        let entries = Manifest("a1\ten\tx/1.txt\r\n\n a1 \tzh-CN\tx/2.txt\n").entries
        #expect(entries.map(\.path) == ["x/1.txt", "x/2.txt"])
        #expect(entries.map(\.article) == ["a1", "a1"])
        #expect(entries.map(\.language) == [.english, .chinese])
        #expect(entries.map(\.spelling) == ["en", "zh-CN"])
        #expect(entries.map(\.line) == [1, 3])
    }

    @Test func followsTheHeader() {
        let entries = Manifest("Path\tnote\tLanguage\tArticle\nx.txt\t-\tru\ta9\n").entries
        #expect(entries.count == 1)
        #expect(entries.first?.article == "a9")
        #expect(entries.first?.path == "x.txt")
    }

    @Test func acceptsNothing() {
        #expect(Manifest("").entries.isEmpty)
        #expect(Manifest("").problems.isEmpty)
    }

    @Test(arguments: [
        ("a1\ten\n", 1, "columns"), ("a1\ten\tx\na1\tde\ty\n", 2, "none of the languages en, ar"),
        ("\ten\tx\n", 1, "no id"), ("a/b\ten\tx\n", 1, "'/'"), ("a1\ten\t\n", 1, "empty"),
        ("..\ten\tx\n", 1, "cannot be"), ("a1\ten\t/etc/x\n", 1, "absolute"),
        ("a1\ten\tx/../../y\n", 1, "leads out"),
    ])
    func namesTheLine(text: String, line: Int, part: String) {
        let problems = Manifest(text).problems
        #expect(problems.map(\.line) == [line])
        #expect(problems.first?.reason.contains(part) == true)
    }

    @Test func readsOnAfterABadLine() {
        let list = Manifest("a1\ten\tx\nrubbish\na2\ten\ty\n")
        #expect(list.entries.map(\.article) == ["a1", "a2"])
        #expect(list.problems.map(\.line) == [2])
    }

    @Test func composesTheArticle() {
        #expect(Manifest("e\u{301}\ten\tx\n").entries.first.map { Array($0.article.utf8) } == Array("\u{E9}".utf8))
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
