import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("Index page") struct IndexPageTests {
    static func overview(_ articles: [CheckedArticle]) -> CorpusOverview {
        var overview = CorpusOverview()
        for article in articles { overview.add(article) }
        overview.add(InputFailure.of("x/<ru>.txt", "The file holds no text."))
        overview.add(StageCounts(input: 5, output: 4, reasons: ["empty": 1]), of: .read)
        overview.add(Finding(FindingCode(rawValue: "HX-PIPE-001"), .warning, "No layout.", file: "stray.txt"))
        return overview
    }

    static func html(_ overview: CorpusOverview) throws -> String {
        try IndexPage(templates: Templates.load(), languages: .six).html(overview, signature: SampleArticle.signature)
    }

    @Test("Sound, with matrix, failures, findings, counts and signature")
    func sound() throws {
        let html = try Self.html(Self.overview(LanguageReportTests.articles()))
        let page = ParsedPage(html)
        #expect(page.violations == [])
        #expect(html.contains("4 articles with 15 versions; 3 in all six languages."))
        #expect(html.contains("x/&lt;ru&gt;.txt") && html.contains("The file holds no text."))
        #expect(html.contains("HX-PIPE-001") && html.contains("stray.txt") && html.contains("empty 1"))
        #expect(html.contains("ICU 72.1") && html.contains("pipeline news 4f1c09ae"))
        let cells = page.all("td").filter { $0.text.contains("missing") }
        #expect(cells.count == 5)
        let links = Set(page.elements.compactMap { $0.attributes["href"] })
        for language in LanguageTag.six { #expect(links.contains("reports/\(language.code).html")) }
        #expect(links.isSuperset(of: ["articles/a.html", "articles/lone.html"]))
    }

    @Test("An empty corpus")
    func empty() throws {
        let html = try Self.html(CorpusOverview())
        #expect(ParsedPage(html).violations == [] && html.contains("The corpus has no article"))
    }

    @Test("A long table is cut and says so")
    func cut() throws {
        var options = ReportOptions()
        options.tableRows = 2
        var overview = CorpusOverview(options: options)
        for article in try LanguageReportTests.articles() { overview.add(article) }
        let html = try Self.html(overview)
        #expect(html.contains("2 more articles") && !html.contains("articles/lone.html"))
    }

    @Test("A run in some languages has no column and no link for the others")
    func someLanguages() throws {
        let overview = Self.overview(try LanguageReportTests.articles())
        let html = try IndexPage(templates: Templates.load(), languages: .limited(to: [.french])).html(
            overview, signature: SampleArticle.signature)
        let page = ParsedPage(html)
        #expect(page.violations == [])
        #expect(!html.contains("Russian</th>") && html.contains("French</th>"))
        let links = page.elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("reports/") }
        #expect(Set(links) == ["reports/en.html", "reports/fr.html"])
        #expect(html.contains("in English and French."))
    }
}
