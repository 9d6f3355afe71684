import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

/// A figure that stands in several places is the same in all of them.
@Suite("Figures that stand twice") struct FigureAgreementTests {
    /// A line of furniture that the aligner took for a paragraph of the version, two links, an omission.
    private static func article(edition: Edition? = nil) throws -> CheckedArticle {
        let canonical = SampleDocument.make(
            "a", .english, [.page(.print, "Print"), .title("T."), .body("A."), .body("B.")])
        let french = SampleDocument.make(
            "a", .french, [.body("Imprimer."), .title("T."), .body("C."), .page(.print, "Imprimer")])
        return try SampleAligned.checked(
            canonical,
            [
                .init(
                    document: french, beads: [("1-1", 0.5), ("1-1", 0.9), ("1-1", 0.99), ("1-0", 0.8), ("0-1", 0.9)],
                    edition: edition)
            ])
    }

    private static func report(edition: Edition? = nil) throws -> LanguageReport {
        var report = LanguageReport(language: .french, languages: .six)
        report.add(try article(edition: edition))
        return report
    }

    @Test("One to one in the headlines and in the table of beads")
    func oneToOne() throws {
        let report = try Self.report()
        #expect(report.coverage.oneToOne == 2 && report.paragraphBeads == ["1-1": 2, "1-0": 1])
        #expect(report.paragraphConfidence.count == 2)
    }

    @Test("Paragraphs, shares and confidence on the article's page and in the reports")
    func articlePage() throws {
        let page = ParsedPage(try ArticlePageTests.html(Self.article()))
        let rows = page.all("td").map(\.text)
        #expect(page.all("p").contains { $0.text.contains("3 canonical paragraphs") })
        #expect(rows.contains("3") && !rows.contains("4"))
        let confidence = NumberText.score(try Self.report().paragraphConfidence.median)
        #expect(rows.contains(confidence))
    }

    @Test("The list of partial editions has the shares and the confidence of the list of articles")
    func editions() throws {
        var edition = Edition(kind: .abridged)
        edition.words.canonical = 1000
        edition.words.rendered = 899.9
        edition.words.own = 1000
        edition.words.added = 100.01
        edition.paragraphs.canonical = 3
        edition.paragraphs.rendered = 2.17
        edition.paragraphs.own = 2
        edition.confidence = 0.5
        let report = try Self.report(edition: edition)
        let entry = try #require(report.articles.first)
        let figures = edition.figures(entry)
        #expect(figures[0] == "89.9%" && figures[1] == "10.1%")
        #expect(figures[2] == "66.7%" && figures[2] == NumberText.percent(entry.coverage.share))
        #expect(figures[3] == "0.0%" && figures.last == NumberText.score(entry.confidence))
        #expect(figures.count == Edition.figureNames.count)
    }

    @Test("What falls short does not read as the whole")
    func bounds() {
        #expect(NumberText.percent(0.9999) == "99.9%" && NumberText.percent(0.0001) == "0.1%")
        #expect(NumberText.percent(2999, of: 3000) == "99.9%" && NumberText.percent(3000, of: 3000) == "100.0%")
    }
}
