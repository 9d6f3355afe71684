import Testing

@testable import HexaplaReport

@Suite("Markdown text") struct MarkdownTextTests {
    @Test(
        "Marks are escaped, hidden characters and line ends are shown",
        arguments: [
            ("a|b", "a\\|b"), ("<b>*x*", "\\<b\\>\\*x\\*"), ("# x\ny", "\\# x␊y"), ("[a](b)", "\\[a\\](b)"),
            ("\u{0}نص", "␀نص"), ("", ""), ("https://x.org", "https\\://x.org"), ("www.x.org", "www\\.x.org"),
            ("\u{600}<b>", "\u{600}\\<b\\>"), ("|\u{301}", "\\|\u{301}"), ("\u{202E}a", "⟨U+202E⟩a"),
            ("    code", "&#32;   code"), ("1.5", "1.5"), ("&lt;", "\\&lt;"),
        ])
    func escape(text: String, expected: String) {
        #expect(Array(MarkdownText.escape(text).utf8) == Array(expected.utf8))
    }

    @Test(
        "At the start of a line no list, rule or heading begins",
        arguments: [
            ("- x", "\\- x"), ("1. x", "1\\. x"), ("12) x", "12\\) x"), ("===", "\\==="), ("+1", "\\+1"),
            ("a-1", "a-1"),
            ("---", "\\---"),
        ])
    func lineStart(text: String, expected: String) {
        #expect(MarkdownText.escape(text, startsLine: true) == expected)
    }

    @Test("Nothing breaks out of a row of a table")
    func row() {
        var text = MarkdownText()
        text.table(["A"], [["x\n| y |\r\n\u{2028}<img src=x>|"]])
        #expect(text.text.split(separator: "\n").count == 3)
    }

    @Test("A table")
    func table() {
        var text = MarkdownText()
        text.table(["A", "B"], [["1", "2|3"]])
        #expect(text.text == "| A | B |\n| --- | --- |\n| 1 | 2\\|3 |\n\n")
    }
}
