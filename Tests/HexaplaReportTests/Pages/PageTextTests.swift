import Testing

@testable import HexaplaReport

@Suite("Text for pages") struct PageTextTests {
    @Test(
        "What may not stand in a page goes, line ends become spaces",
        arguments: [
            ("a\u{0}b\u{1B}c", "abc"), ("a\nb\tc\u{2028}d", "a b c d"), ("\u{FFFE}\u{FFFF}\u{1FFFE}x", "x"),
            ("\u{85}", " "), ("\u{7F}\u{9F}", ""), ("مرحبا\u{200F}", "مرحبا\u{200F}"), ("", ""),
        ])
    func clean(text: String, expected: String) {
        #expect(Array(PageText.clean(text).utf8) == Array(expected.utf8))
    }

    @Test("Noncharacters inside the plane go too", arguments: [0xFDD0, 0xFDEF, 0x10FFFF] as [UInt32])
    func noncharacters(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        #expect(PageText.clean("a\(scalar)b") == "ab")
    }

    @Test("Marks are escaped even when a combining mark follows")
    func escaped() {
        #expect(PageText.escaped("<script>\"'&") == "&lt;script&gt;&quot;&#39;&amp;")
        let joined = PageText.escaped("\"\u{301}<\u{301}&\u{200D}")
        #expect(Array(joined.utf8) == Array("&quot;\u{301}&lt;\u{301}&amp;\u{200D}".utf8))
    }

    @Test("Labels lose bidirectional controls, texts keep them")
    func controls() {
        #expect(PageText.label("a\u{202E}b\u{2066}c\u{200F}") == "abc")
        #expect(PageText.escaped("a\u{202E}b").unicodeScalars.contains("\u{202E}"))
    }

    @Test("Excerpts keep to the limit and cut at a space where one is near")
    func excerpt() {
        #expect(PageText.excerpt("short", limit: 200) == "short")
        #expect(PageText.excerpt("one two three four", limit: 18) == "one two three four")
        #expect(PageText.excerpt("one two three fourteen", limit: 18) == "one two three…")
        let han = String(repeating: "报", count: 300)
        #expect(PageText.excerpt(han, limit: 200).unicodeScalars.count == 200)
        let marks = "a" + String(repeating: "\u{301}", count: 100_000)
        #expect(PageText.excerpt(marks, limit: 200).unicodeScalars.count <= 200)
    }

    @Test("The escape of random texts is that of their clean form, mark by mark")
    func oracle() {
        let entities: [Unicode.Scalar: String] = [
            "<": "&lt;", ">": "&gt;", "&": "&amp;", "\"": "&quot;", "'": "&#39;",
        ]
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<500 {
            let text = generator.nastyText(upTo: 40) + "«éص\u{61C}😀—"
            let expected = PageText.clean(text).unicodeScalars.map { entities[$0] ?? String($0) }.joined()
            #expect(Array(PageText.escaped(text).utf8) == Array(expected.utf8))
            let label = PageText.plain(text).unicodeScalars.map { entities[$0] ?? String($0) }.joined()
            #expect(Array(PageText.label(text).utf8) == Array(label.utf8))
        }
    }
}
