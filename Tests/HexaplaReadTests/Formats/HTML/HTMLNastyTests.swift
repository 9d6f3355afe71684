import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct HTMLNastyTests {
    private static let nasty: [(String, String)] = [
        ("angles", String(repeating: "<", count: 100_000)),
        ("divs", String(repeating: "<div>", count: 10_000) + "x"),
        ("spans", String(repeating: "<span>", count: 10_000) + "x" + String(repeating: "</b>", count: 10_000)),
        ("closed", "<b>" + String(repeating: "<i>", count: 5_000) + "x" + String(repeating: "</b></i>", count: 5_000)),
        ("ends", "<p>x" + String(repeating: "</div></p></td>", count: 10_000)),
        ("attribute", "<p title=\"" + String(repeating: "a b=c ", count: 80_000) + "\">x"),
        ("attributes", "<p " + String(repeating: "a=b class=c ", count: 30_000) + ">x"),
        ("style", "<p style=\"" + String(repeating: "display:", count: 30_000) + "\">x"),
        ("comments", "x<p>" + String(repeating: "<!--", count: 30_000)),
        ("ampersands", "<p>" + String(repeating: "&", count: 50_000)),
        ("names", "<p>" + String(repeating: "&a", count: 30_000)),
        ("items", "<ul>" + String(repeating: "<li>x", count: 5_000)),
        ("lists", String(repeating: "<ul><li>", count: 5_000) + "x"),
        ("cells", String(repeating: "<table><tr><td>", count: 3_000) + "x" + String(repeating: "</tr>", count: 3_000)),
        ("scripts", "<p>x" + String(repeating: "<script></scrip", count: 6_000)),
        ("paragraphs", String(repeating: "<p>x", count: 10_000)),
        ("links", "<p>" + String(repeating: "<a>x", count: 10_000)),
        ("headers", String(repeating: "<header>", count: 5_000) + "x"),
        ("nuls", "<p>x" + String(repeating: "\u{0}", count: 2_000) + String(repeating: "word ", count: 10_000)),
        ("open", "<p>x<a href=\"" + String(repeating: "<p>y", count: 10_000)),
        ("tags", String(repeating: "<x\(String(repeating: "y", count: 50))>", count: 2_000) + "z"),
        ("sections", "<?xml version='1.0'?><html>x" + String(repeating: "<![CDATA[", count: 10_000)),
    ]

    /// Linear time: a quadratic step would take minutes.
    @Test(.timeLimit(.minutes(1)), arguments: nasty.indices)
    func staysLinear(index: Int) throws {
        let page = "<html>" + Self.nasty[index].1
        var options = ReadOptions()
        options.encoding = "UTF-8"
        let result = try Samples.stage(options).run(Samples.file(Array(page.utf8), path: "x.html"))
        #expect(!result.value.paragraphs.isEmpty, "\(Self.nasty[index].0)")
        FormatSamples.checkBytes(result, size: page.utf8.count)
    }

    private static let pieces = [
        "<p>", "</p>", "<div class='x'>", "</div>", "<table>", "<td>", "</tr>", "<li>", "<br>", "<a href=x>", "</a>",
        "<!--", "-->", "<script>", "</script>", "&amp;", "&#x4e2d;", "&", "<", ">", "\"", "'", "text ", "текст", "中文",
        "\u{0}", "\n", " ", "<h1>", "</h1>", "<span hidden>", "</span>", "<title>", "</title>", "&nbsp;", "<svg/>",
        "<![CDATA[", "]]>", "<nav>", "</nav>", "<main>", "<select><option>", "=", "/", "<textarea>", "<pre>", "ا",
    ]

    @Test(arguments: 0..<150)
    func anyMixtureIsAccountedFor(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var page = "<html>start "
        for _ in 0..<120 { page += try #require(Self.pieces.randomElement(using: &random)) }
        var bytes = Array(page.utf8)
        if seed % 3 == 0 {
            for _ in 0..<6 {
                let place = Int.random(in: 14..<bytes.count, using: &random)
                bytes[place] = UInt8.random(in: 0x20...0xFF, using: &random)
            }
        }
        let result = try Samples.stage(ReadOptions(encoding: "UTF-8")).run(Samples.file(bytes, path: "x.html"))
        FormatSamples.checkBytes(result, size: bytes.count)
        if seed % 3 != 0 { try FormatSamples.checkSpans(result.value, bytes) }
    }

    @Test func everyCutIsRead() throws {
        let page = Array(FormatSamples.page(.russian).utf8)
        for cut in 60..<page.count {
            let bytes = Array(page[..<cut]) + Array(" z".utf8)
            guard
                let result = try? Samples.stage(ReadOptions(encoding: "UTF-8")).run(Samples.file(bytes, path: "x.html"))
            else { continue }
            FormatSamples.checkBytes(result, size: bytes.count)
        }
    }
}
