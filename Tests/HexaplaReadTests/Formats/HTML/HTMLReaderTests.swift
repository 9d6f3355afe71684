import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaRead

@Suite struct HTMLReaderTests {
    @Test(arguments: LanguageTag.six)
    func readsAPage(language: LanguageTag) throws {
        let page = FormatSamples.page(language)
        let result = try FormatSamples.read(page)
        let text = try #require(FormatSamples.texts[language])
        #expect(
            FormatSamples.texts(result.value)
                == ["Home", "News", text[0], text[2], text[1], text[3], "Gazette of Northbrook"])
        #expect(
            FormatSamples.roles(result.value) == [
                "furniture:navigation", "furniture:navigation", "title:h1", "", "heading:h2", "",
                "furniture:page-footer",
            ])
        #expect(result.value.format == .html && result.findings.isEmpty)
        FormatSamples.checkBytes(result, size: page.utf8.count)
        try FormatSamples.checkSpans(result.value, Array(page.utf8))
        #expect(result.counts.reasons["hiddenBytes"] == 6)
        #expect(result.counts.reasons["commentBytes"] == 32)
    }

    @Test(arguments: [
        (LanguageTag.russian, "windows-1251"), (.russian, "UTF-16LE"), (.chinese, "GB18030"), (.arabic, "UTF-8"),
        (.french, "UTF-16BE"),
    ])
    func spansCountTheBytesOfTheFile(language: LanguageTag, encoding: String) throws {
        let page = FormatSamples.page(language).replacing("€", with: "E").replacing("’", with: "'")
        let bytes = try Samples.encode(page, as: encoding)
        let stage = try Samples.stage(ReadOptions(encoding: encoding))
        let result = try stage.run(Samples.file(bytes, path: "a1/x.htm"))
        FormatSamples.checkBytes(result, size: bytes.count)
        #expect(result.value.paragraphs.count == 7)
        for paragraph in result.value.paragraphs where encoding != "UTF-8" {
            var position = 0
            while position < paragraph.text.count {
                let start = position
                let scalar = UTF8Bytes.next(paragraph.text.utf8, &position)
                let span = paragraph.map.map(ByteRange(start, position))
                guard scalar > 0x2D, let shown = Unicode.Scalar(scalar), shown != "“" else { continue }
                #expect(Array(bytes[span.indices]) == (try Samples.encode(String(shown), as: encoding)))
            }
        }
    }

    @Test(arguments: [
        ("<p>One\n two</p>", ["One two"]), ("<p>a<br>b</p>", ["a b"]), ("<p>a <br><br/> b</p>", ["a", "b"]),
        ("<ul><li>a<li>b</ul>", ["a", "b"]), ("<p>a<p>b<div>c</div>d", ["a", "b", "c", "d"]),
        ("<table><tr><td>a<td>b<tr><td>c</table>d", ["a", "b", "c", "d"]), ("<p>a<b>b</b>c</p>", ["abc"]),
        ("<p>&lt;&amp;&eacute;&#233;&#x4e2d;&hellip;</p>", ["<&éé中…"]),
        ("<p>AT&T &bogus; &copy 1</p>", ["AT&T &bogus; © 1"]),
        ("<p>&nbsp;a&nbsp;b&nbsp;</p><p>&nbsp;</p>", ["a\u{A0}b"]), ("<pre>a\nb\n\nc</pre>", ["a b", "c"]),
        ("<p>a<!-- x -->b<script>c</script>d</p>", ["abd"]), ("<p>a &#x93;b&#x94;</p>", ["a “b”"]),
        ("<p>a<span style='DISPLAY : none'>x</span>b<i aria-hidden=true>y</i></p>", ["ab"]),
        ("<p>1 < 2 and 3 > 2 <3</p>", ["1 < 2 and 3 > 2 <3"]), ("<p title='a>b'>c</p></div></p>", ["c"]),
        ("<dl><dt>a<dd>b<dt>c</dl>", ["a", "b", "c"]), ("<p>a</p >b< /p>", ["a", "b< /p>"]),
        ("<blockquote>a<p>b</blockquote>c", ["a", "b", "c"]), ("<ruby>漢<rp>(<rt>kan<rp>)</ruby>字", ["漢字"]),
        ("<p>a<template><p>x</template><noscript><p>y</noscript>b", ["ab"]), ("<p>x</P><H3>y</h3>", ["x", "y"]),
        ("<svg><title>t</title><text>x</text></svg><p>y", ["y"]), ("<p>a<sup>2</sup></p>", ["a2"]),
        ("<select><option>a<option>b</select><p>c", ["a b", "c"]), ("<p>&#32; a &#10;\n b", ["a b"]),
        ("<p>a\r\n\tb\u{C}c", ["a b c"]), ("<title>x &amp; y</title><p>z", ["z"]), ("<p>中文\n字</p>", ["中文 字"]),
    ])
    func makesParagraphs(markup: String, expected: [String]) throws {
        let page = "<html>" + markup
        let stage = try Samples.stage(ReadOptions(encoding: "UTF-8"))
        let result = try stage.run(Samples.file(Array(page.utf8), path: "x.html"))
        #expect(FormatSamples.texts(result.value) == expected)
        FormatSamples.checkBytes(result, size: page.utf8.count)
        try FormatSamples.checkSpans(result.value, Array(page.utf8))
    }

    @Test func nulsAreLeftOut() throws {
        let bytes = Array("<html><p>a\u{0}b &#0;</p>\u{0}".utf8)
        let result = try Samples.stage(ReadOptions(encoding: "UTF-8")).run(Samples.file(bytes, path: "x.html"))
        #expect(FormatSamples.texts(result.value) == ["ab \u{FFFD}"])
        #expect(result.findings.map(\.code) == [.readNUL] && result.findings.first?.span == ByteRange(10, 11))
        FormatSamples.checkBytes(result, size: bytes.count)
    }

    @Test func entitiesAreOneUnit() throws {
        let page = "<p>a&eacute;<i>b</i>"
        let paragraph = try #require(try FormatSamples.read(page).value.paragraphs.first)
        #expect(paragraph.span == ByteRange(3, 16))
        #expect(paragraph.map.map(ByteRange(1, 3)) == ByteRange(4, 12))
        #expect(paragraph.map.map(ByteRange(3, 4)) == ByteRange(15, 16))
    }

    @Test func switchersOfAdjacentLinksAreParted() throws {
        let page = "<p><a lang=ar>عربي</a><a lang=es>Español</a></p><p>A <a>b</a><a>c</a> d.</p>"
        let result = try FormatSamples.read(page)
        #expect(FormatSamples.texts(result.value) == ["عربي Español", "A bc d."])
        FormatSamples.checkBytes(result, size: page.utf8.count)
    }

    @Test func plainTextWithAPageNameIsText() throws {
        let result = try FormatSamples.read("Only text, no tag.\n\nMore.")
        #expect(result.value.format == .text && result.value.paragraphs.count == 2)
    }

    @Test func choiceKeepsTags() throws {
        var options = ReadOptions()
        options.format = .text
        let result = try Samples.stage(options).run(Samples.file(Array("<html><p>a".utf8), path: "x.html"))
        #expect(FormatSamples.texts(result.value) == ["<html><p>a"])
    }

    @Test func keepsTheContract() throws {
        for language in LanguageTag.six {
            let file = Samples.file(Array(FormatSamples.page(language).utf8), path: "x.html")
            #expect(StageContract.violations(of: try Samples.stage(), on: file).isEmpty)
        }
    }

    @Test func emptyPagesAreRefused() throws {
        for page in ["<html></html>", "<html><p>&nbsp;<script>a</script>", "<html><!-- a"] {
            let error = #expect(throws: ReadError.self) { try FormatSamples.read(page) }
            #expect(error?.code == .readEmpty)
        }
    }
}
