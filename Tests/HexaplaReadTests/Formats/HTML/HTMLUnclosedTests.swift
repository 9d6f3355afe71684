import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaRead

/// What a page opens and never closes swallows the rest, as in a browser, and that is told.
@Suite struct HTMLUnclosedTests {
    private static let open: [(String, String)] = [
        ("<!-- ", "the comment"), ("<script>", "the element 'script'"), ("<style>", "the element 'style'"),
        ("<title>", "the element 'title'"), ("<xmp>", "the element 'xmp'"), ("<iframe>", "the element 'iframe'"),
        ("<a href=\"", "the tag or declaration"), ("<!doctype ", "the tag or declaration"),
    ]

    @Test(arguments: LanguageTag.six, open.indices)
    func tellsWhatIsSwallowed(language: LanguageTag, index: Int) throws {
        let (mark, name) = Self.open[index]
        let text = try #require(FormatSamples.texts[language]).map { $0.replacing("&", with: "&amp;") }
        let before = "<html><body><p>\(text[0])</p>"
        var rest = "<p>\(text[2])</p><p>\(text[3])</p></body>"
        // A declaration ends at the first `>`, so it must meet none.
        if mark == "<!doctype " { rest = "<p \(text[2])" }
        let result = try FormatSamples.read(before + mark + rest, path: "a1/\(language).html")
        #expect(FormatSamples.texts(result.value).count == 1)
        let findings = result.findings.filter { $0.code == .readUnclosedMarkup }
        #expect(findings.count == 1 && findings.first?.severity == .warning)
        let message = try #require(findings.first?.message)
        let span = try #require(findings.first?.span)
        #expect(message.contains(name))
        #expect(message.contains("(\(span.count) bytes)"))
        #expect(span.end == (before + mark + rest).utf8.count && span.count >= rest.utf8.count)
        FormatSamples.checkBytes(result, size: (before + mark + rest).utf8.count)
    }

    @Test(arguments: [
        "<html><p>a</p><!-- closed --></html>", "<html><p>a</p><!-- closed --!>", "<html><p>a</p><!-->",
        "<html><p>a</p><script>x</script>", "<html><p>a</p><script>", "<html><p>a</p><style>  \n", "<html><p>a</p",
        "<html><p>a</p><a href=\"x", "<html><p>a</p><textarea>shown", "<html><p>a</p><plaintext>shown <b>",
        "<html><p>a</p><![CDATA[x]]>", "<html><p>a &amp; b",
    ])
    func wholePagesHaveNone(page: String) throws {
        let result = try FormatSamples.read(page)
        #expect(!result.findings.contains { $0.code == .readUnclosedMarkup })
    }

    @Test func countsBytesOfTheFile() throws {
        let page = "<html><p>Мост открыт.</p><!-- Мост"
        let bytes = try Samples.encode(page, as: "UTF-16LE")
        let stage = try Samples.stage(ReadOptions(encoding: "UTF-16LE"))
        let result = try stage.run(Samples.file(bytes, path: "x.html"))
        let finding = try #require(result.findings.first { $0.code == .readUnclosedMarkup })
        #expect(finding.span == ByteRange(bytes.count - 2 * "<!-- Мост".count, bytes.count))
        #expect(finding.message.contains("(18 bytes)"))
    }
}
