import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("Page of an article that could not be aligned") struct UnalignedPageTests {
    static func html(_ id: String, languages: ReportLanguages = .six) throws -> String {
        try UnalignedPage(templates: Templates.load(), languages: languages).html(
            article: id,
            failures: [
                InputFailure.of(id, "The article has no English version, so nothing was aligned to it."),
                InputFailure.of("\(id)/ru.txt", "The file holds no text."),
            ], documents: [SampleArticle.french_(id)], signature: SampleArticle.signature, previous: "a", next: nil)
    }

    @Test("Sound, with the reasons, what was read and the way out")
    func sound() throws {
        let html = try Self.html("lone")
        let page = ParsedPage(html)
        #expect(page.violations == [])
        #expect(page.all("h1").first?.text == "lone" && page.all("title").first?.text == "lone")
        #expect(html.contains("no English version") && html.contains("lone/ru.txt") && html.contains("French"))
        #expect(page.elements.contains { $0.attributes["href"] == "../index.html" })
        #expect(page.elements.contains { $0.attributes["href"] == "a.html" })
    }

    @Test(
        "Its name runs nothing and makes no element",
        arguments: [
            "\u{600}<img src=x onerror=alert(1) \u{600}>", "\"><script>alert(1)</script>", "क\u{94D}<b>", "<\u{301}i>",
            "a\u{202E}b\u{1B}[31m", "&amp;<!--", "{{&x}}",
        ])
    func hostile(id: String) throws {
        let page = ParsedPage(try Self.html(id))
        let plain = ParsedPage(try Self.html("plain"))
        #expect(page.violations == [])
        let names = page.elements.filter { $0.attributes["class"] != "unseen" }.map(\.name)
        #expect(names == plain.elements.map(\.name))
    }

    @Test("Only reports that are written are linked")
    func languages() throws {
        let html = try Self.html("lone", languages: .limited(to: [.french]))
        #expect(html.contains("../reports/fr.html") && !html.contains("../reports/ru.html"))
    }
}
