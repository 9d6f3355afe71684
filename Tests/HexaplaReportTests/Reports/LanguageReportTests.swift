import Foundation
import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("Language report") struct LanguageReportTests {
    static func articles() throws -> [CheckedArticle] {
        let english = SampleArticle.english("lone")
        return try ["b", "a", "c"].map { try SampleArticle.make($0) } + [SampleAligned.checked(english, [])]
    }

    static func report(_ language: LanguageTag, _ articles: [CheckedArticle]) -> LanguageReport {
        var report = LanguageReport(language: language, languages: .six)
        for article in articles { report.add(article) }
        return report
    }

    @Test("The figures of three articles and one without versions")
    func figures() throws {
        let french = Self.report(.french, try Self.articles())
        #expect(french.presentCount == 3 && french.articles.count == 4)
        #expect(french.coverage.paragraphs == 21 && french.coverage.leftOut == 3 && french.coverage.added == 3)
        #expect(french.paragraphBeads == ["1-1": 18, "1-0": 3, "0-1": 3])
        #expect(french.paragraphConfidence.median == 0.96)
        #expect(french.leftOut.elements.map(\.anchor) == ["p8.fr", "p8.fr", "p8.fr"])
        #expect(french.added.elements.map(\.article) == ["a", "b", "c"])
        #expect(french.added.elements.first?.anchor == "r6.fr" && french.added.elements.first?.textLanguage == .french)
        #expect(french.findings.count(.warning) == 3 && french.findings.count == 3)
        let chinese = Self.report(.chinese, try Self.articles())
        #expect(chinese.leftOut.total == 0 && chinese.added.total == 0 && chinese.moved.total == 3)
        #expect(chinese.moved.elements.first?.elsewhere == "r10.zh")
        #expect(chinese.unsure.elements.first?.entry.anchor == "p7.zh" && chinese.detected == ["zh-Hans": 3])
        let arabic = Self.report(.arabic, try Self.articles())
        #expect(arabic.encodings == ["windows-1256": 3] && arabic.oddities.total == 3)
    }

    @Test("The English report tells what versions leave out and what was found in them")
    func canonical() throws {
        let report = Self.report(.english, try Self.articles())
        #expect(report.presentCount == 4 && report.coverage.paragraphs == 105)
        #expect(report.versions[.french]?.leftOut == 3 && report.versionCounts[.russian] == 3)
        #expect(report.leftOut.elements.first?.languages == [.french] && report.leftOut.elements.first?.anchor == "p8")
        #expect(report.findings.groups.keys.sorted() == ["HX-CHECK-007"])
        #expect(report.otherFindings.count == 9)
    }

    @Test("Neither order nor sharding changes a byte", arguments: LanguageTag.six)
    func merging(language: LanguageTag) throws {
        let articles = try Self.articles()
        let whole = Self.report(language, articles)
        var merged = Self.report(language, Array(articles.dropFirst(2).reversed()))
        merged.merge(Self.report(language, Array(articles.prefix(2))))
        merged.merge(LanguageReport(language: language == .french ? .russian : .french, languages: .six))
        let stored = try JSONDecoder().decode(LanguageReport.self, from: JSONEncoder().encode(merged))
        let templates = try Templates.load()
        for other in [merged, stored] {
            #expect(other.json(signature: SampleArticle.signature) == whole.json(signature: SampleArticle.signature))
            #expect(
                other.html(templates: templates, signature: SampleArticle.signature)
                    == whole.html(templates: templates, signature: SampleArticle.signature))
            #expect(
                other.markdown(signature: SampleArticle.signature) == whole.markdown(signature: SampleArticle.signature)
            )
        }
    }

    @Test("Pages are sound, and their links into articles lead somewhere", arguments: LanguageTag.six)
    func pages(language: LanguageTag) throws {
        let articles = try Self.articles()
        let templates = try Templates.load()
        let page = ParsedPage(
            Self.report(language, articles).html(templates: templates, signature: SampleArticle.signature))
        #expect(page.violations == [])
        let anchors = Set(
            try articles.flatMap { article in
                ParsedPage(try ArticlePageTests.html(article)).ids.map {
                    "../articles/\(PageName.file(forArticle: article.id))#\($0)"
                }
            })
        let links = page.elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("../articles/") }
        #expect(!links.isEmpty)
        for link in links where link.contains("#") { #expect(anchors.contains(link), "\(link)") }
    }

    @Test("Added Arabic text reads from the right")
    func rightToLeft() throws {
        let english = SampleDocument.make("a", .english, [.body("One.")])
        let arabic = SampleDocument.make("a", .arabic, [.body("واحد."), .body("نص مضاف.")])
        let checked = try SampleAligned.checked(
            english, [.init(document: arabic, beads: [("1-1", 0.9), ("0-1", 0.8)])])
        let page = ParsedPage(
            Self.report(.arabic, [checked]).html(templates: try Templates.load(), signature: SampleArticle.signature))
        let excerpt = page.elements.first { $0.attributes["class"] == "excerpt" && $0.text == "نص مضاف." }
        #expect(excerpt?.attributes["dir"] == "rtl" && excerpt?.attributes["lang"] == "ar")
    }

    @Test("An empty corpus and a language without a file", arguments: LanguageTag.six)
    func empty(language: LanguageTag) throws {
        let templates = try Templates.load()
        let alone = try SampleAligned.checked(SampleArticle.english("a"), [])
        for report in [LanguageReport(language: language, languages: .six), Self.report(language, [alone])] {
            let html = report.html(templates: templates, signature: SampleArticle.signature)
            #expect(ParsedPage(html).violations == [])
            #expect(!report.json(signature: SampleArticle.signature).contains("nan"))
        }
    }

    @Test("Many articles are drawn as a histogram and the table is cut, the JSON is not")
    func many() throws {
        var options = ReportOptions()
        options.tableRows = 10
        options.ledgerEntries = 5
        var report = LanguageReport(language: .french, languages: .six, options: options)
        for number in 0..<50 { report.add(try SampleArticle.make("n\(number)")) }
        let page = ParsedPage(report.html(templates: try Templates.load(), signature: SampleArticle.signature))
        #expect(page.violations == [])
        #expect(page.all("desc").first?.text == "0.85–0.90: 50 articles.")
        #expect(page.elements.contains { $0.text == "40 more; articles.jsonl lists them all." })
        #expect(report.leftOut.elements.count == 5 && report.leftOut.total == 50)
        let json = report.json(signature: SampleArticle.signature)
        #expect(json.components(separatedBy: "\"present\": true").count == 51)
    }

    @Test("Excerpts keep to 200 scalars")
    func bounded() throws {
        let long = String(repeating: "word ", count: 5000)
        let english = SampleDocument.make("a", .english, [.body(long)])
        let french = SampleDocument.make("a", .french, [])
        let report = Self.report(
            .french, [try SampleAligned.checked(english, [.init(document: french, beads: [("1-0", 0.9)])])])
        let excerpt = try #require(report.leftOut.elements.first?.excerpt)
        #expect(excerpt.unicodeScalars.count <= 200 && excerpt.hasSuffix("…"))
    }
}
