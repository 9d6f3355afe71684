import Testing

@testable import HexaplaReport

@Suite("Markdown text") struct MarkdownTextTests {
    @Test(
        "Marks are escaped, line ends become spaces",
        arguments: [
            ("a|b", "a\\|b"), ("<b>*x*", "\\<b\\>\\*x\\*"), ("# x\ny", "\\# x y"), ("[a](b)", "\\[a\\](b)"),
            ("\u{0}نص", "نص"), ("", ""),
        ])
    func escape(text: String, expected: String) {
        #expect(MarkdownText.escape(text) == expected)
    }

    @Test("A table")
    func table() {
        var text = MarkdownText()
        text.table(["A", "B"], [["1", "2|3"]])
        #expect(text.text == "| A | B |\n| --- | --- |\n| 1 | 2\\|3 |\n\n")
    }
}
