import Testing

@testable import HexaplaArchive

@Suite struct MemberPathTests {
    @Test(arguments: [
        ("a/b.txt", true), ("статья.txt", true), ("a..b", true), ("...", true), ("", false), ("/a", false),
        ("\\a", false), ("a/../b", false), ("..", false), ("a\\..\\b", false), ("c:/x", false),
    ])
    func tellsSafePaths(path: String, isSafe: Bool) { #expect(MemberPath.isSafe(path) == isSafe) }

    @Test func veryLongPathsAreNotSafe() {
        #expect(!MemberPath.isSafe(String(repeating: "a", count: 5000)))
    }

    @Test func writesForeignBytesAsEscapes() {
        #expect(MemberPath.text(Array("./././a/é".utf8)) == "a/é")
        #expect(MemberPath.text([0x61, 0xC0, 0x0A, 0x62, 0xFF]) == "a%C0\nb%FF")
    }

    @Test(arguments: [
        ("en.txt.gz", "en.txt"), ("a/b/c.jsonl.zst", "c.jsonl"), ("noname", "noname"), (".gz", ".gz"), ("", ""),
    ])
    func dropsTheLastSuffix(name: String, expected: String) { #expect(MemberPath.unpackedName(name) == expected) }
}
