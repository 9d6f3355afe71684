import HexaplaCore
import Testing

@testable import HexaplaReport

@Suite("Page names") struct PageNameTests {
    @Test(
        "Known names",
        arguments: [
            ("a1", "a1.html"), ("harbour-01", "harbour-01.html"), ("2018.04_x", "2018.04_x.html"),
            ("a b", "a~20b.html"), ("a/b", "a~2fb.html"), (".hidden", "~2ehidden.html"), ("..", "~2e..html"),
            ("100%", "100~25.html"), ("~", "~7e.html"), ("é", "~c3~a9.html"), ("", "~~.html"), ("CON", "~~CON.html"),
            ("-x", "~2dx.html"), ("a:b?c#d", "a~3ab~3fc~23d.html"),
        ])
    func known(id: String, expected: String) {
        #expect(PageName.file(forArticle: id) == expected)
    }

    @Test("Random ids never share a name and never hold a mark that a URL or file system minds")
    func collisionFree() {
        var generator = SeededGenerator(seed: 11)
        var seen: [String: String] = [:]
        for _ in 0..<3000 {
            let id = generator.nastyText(upTo: 6)
            let name = PageName.file(forArticle: id)
            #expect(name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !name.contains(where: "%/\\?#:*\"<>|".contains))
            #expect(!name.hasPrefix("."))
            if let other = seen[name] { #expect(Array(other.unicodeScalars) == Array(id.unicodeScalars)) }
            seen[name] = id
        }
    }

    @Test("Long ids are cut and stay apart")
    func long() {
        let base = String(repeating: "报", count: 400)
        let names = [base, base + "x", base + "y"].map(PageName.file)
        #expect(Set(names).count == 3)
        #expect(names.allSatisfy { $0.utf8.count <= 185 })
    }
}
