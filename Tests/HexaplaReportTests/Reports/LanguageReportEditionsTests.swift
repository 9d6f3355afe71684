import Foundation
import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("Editions in the reports") struct LanguageReportEditionsTests {
    private static func edition(_ kind: EditionClass, rendered: Double, added: Double = 0) -> Edition {
        var edition = Edition(kind: kind)
        edition.words.canonical = 200
        edition.words.rendered = rendered * 200
        edition.words.own = 200
        edition.words.added = added * 200
        edition.paragraphs.canonical = 10
        edition.paragraphs.rendered = 10 * rendered
        edition.confidence = 0.875
        return edition
    }

    private static func article(_ id: String, _ edition: Edition?) throws -> CheckedArticle {
        let beads = Array(repeating: (shape: "1-1", score: 0.9), count: 10)
        return try SampleAligned.checked(
            SampleArticle.english(id), [.init(document: SampleArticle.french_(id), beads: beads, edition: edition)])
    }

    private static func articles() throws -> [CheckedArticle] {
        [
            try article("c", edition(.abridged, rendered: 0.615)), try article("a", edition(.full, rendered: 1)),
            try article("b", edition(.adapted, rendered: 0.95, added: 0.3)), try article("d", nil),
        ]
    }

    private static func report(_ language: LanguageTag) throws -> LanguageReport {
        var report = LanguageReport(language: language, languages: .six)
        for article in try articles() { report.add(article) }
        return report
    }

    @Test("Versions are counted by class, those without a class are not")
    func counts() throws {
        let counts: [EditionClass: Int] = [.full: 1, .abridged: 1, .adapted: 1]
        #expect(try Self.report(.french).editionCounts == counts)
        #expect(try Self.report(.english).editionCounts == counts)
        #expect(try Self.report(.russian).editionCounts == [:])
    }

    @Test("Those that are not full are listed by article")
    func partial() throws {
        #expect(try Self.report(.french).partialEditions.map(\.article.id) == ["b", "c"])
    }

    @Test("Merged reports count like one")
    func merging() throws {
        for language in [LanguageTag.french, .english] {
            var (left, right) = (
                LanguageReport(language: language, languages: .six), LanguageReport(language: language, languages: .six)
            )
            for (place, article) in try Self.articles().enumerated() {
                if place < 2 { right.add(article) } else { left.add(article) }
            }
            left.merge(right)
            #expect(try left.editionCounts == Self.report(language).editionCounts)
            #expect(left.partialEditions.count == (language == .french ? 2 : 0))
        }
    }

    @Test("The page has the table and the list, the English one a row for each version")
    func pages() throws {
        let french = try Self.report(.french).html(templates: Templates.load(), signature: SampleArticle.signature)
        #expect(ParsedPage(french).violations == [])
        #expect(french.contains("<h2 id=\"editions-heading\">Editions</h2>"))
        #expect(french.contains("<td>abridged</td><td class=\"n\">61.5%</td><td class=\"n\">0.0%</td>"))
        #expect(french.contains("<td>adapted</td><td class=\"n\">95.0%</td><td class=\"n\">30.0%</td>"))
        let english = try Self.report(.english).html(templates: Templates.load(), signature: SampleArticle.signature)
        #expect(ParsedPage(english).violations == [])
        #expect(english.contains("<a href=\"fr.html#editions\">French</a></th><td class=\"n\">1</td>"))
        let russian = try Self.report(.russian).html(templates: Templates.load(), signature: SampleArticle.signature)
        #expect(ParsedPage(russian).violations == [] && !russian.contains("editions-heading"))
    }

    @Test("Markdown and JSON say the same")
    func otherForms() throws {
        let french = try Self.report(.french)
        let markdown = french.markdown(signature: SampleArticle.signature)
        #expect(markdown.contains("| abridged | 1 | a part of the text, next to nothing of its own |\n"))
        #expect(markdown.contains("| c | abridged | 61.5% | 0.0% |"))
        let english = try Self.report(.english).markdown(signature: SampleArticle.signature)
        #expect(english.contains("| Version | full | abridged | adapted | unrelated |\n"))
        #expect(english.contains("| French | 1 | 1 | 1 | 0 |\n"))
        let json = Data(french.json(signature: SampleArticle.signature).utf8)
        let read = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(read["editions"] as? [String: Int] == ["full": 1, "abridged": 1, "adapted": 1, "unrelated": 0])
        let entries = try #require(read["articles"] as? [[String: Any]])
        #expect(
            entries.map { ($0["edition"] as? [String: Any])?["class"] as? String } == [
                "full", "adapted", "abridged", nil,
            ])
    }

    @Test("The article's page has the class in the table and above the column", arguments: EditionClass.allCases)
    func articlePage(kind: EditionClass) throws {
        let html = try ArticlePageTests.html(Self.article("a", Self.edition(kind, rendered: 0.5)))
        #expect(ParsedPage(html).violations == [])
        #expect(html.contains("<td>\(kind.rawValue)</td>"))
        let shown = kind == .full ? "full" : "<span class=\"tag\">\(kind.rawValue)</span>"
        #expect(
            html.contains(
                "<span class=\"edition\" title=\"50.0% of the English words rendered, 0.0% of its own added\">\(shown)</span>"
            ))
    }

    @Test("A report survives being stored")
    func codable() throws {
        let report = try Self.report(.english)
        let data = try JSONEncoder().encode(report)
        #expect(try JSONDecoder().decode(LanguageReport.self, from: data) == report)
    }
}
