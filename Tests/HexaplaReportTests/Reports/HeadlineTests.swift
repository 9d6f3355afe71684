import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("Headline figures") struct HeadlineTests {
    @Test("The first sentences")
    func lead() throws {
        let articles = try LanguageReportTests.articles()
        #expect(LanguageReport(language: .arabic, languages: .six).lead == "The corpus has no article.")
        #expect(
            LanguageReportTests.report(.arabic, Array(articles.suffix(1))).lead
                == "None of the 1 article has a version in Arabic.")
        #expect(
            LanguageReportTests.report(.arabic, Array(articles.prefix(2))).lead
                == "All 2 articles have a version in Arabic. It renders 100.0% of their canonical paragraphs.")
        #expect(
            LanguageReportTests.report(.english, Array(articles.suffix(1))).lead
                == "1 article in English; none has a version.")
    }

    @Test("Shares of the canonical paragraphs sum to the whole", arguments: LanguageTag.six)
    func shares(language: LanguageTag) throws {
        let report = LanguageReportTests.report(language, try LanguageReportTests.articles())
        let parts = ["Rendered one to one", "Merged", "Split", "Regrouped", "Moved", "Left out"]
        let counts = report.headlines.filter { parts.contains($0.name) }.compactMap { $0.note.flatMap { Int($0) } }
        #expect(counts.count == parts.count && counts.reduce(0, +) == report.coverage.paragraphs)
    }

    @Test("Findings are told by severity")
    func severities() throws {
        let articles = try LanguageReportTests.articles()
        let notes = [LanguageTag.french, .english, .spanish].map { language in
            LanguageReportTests.report(language, articles).headlines.last?.note
        }
        #expect(notes == ["3 warnings", "3 errors", nil])
    }

    @Test("Bead types by frequency")
    func types() throws {
        let report = LanguageReportTests.report(.french, try LanguageReportTests.articles())
        #expect(report.beadTypes == ["1-1", "0-1", "1-0"])
    }
}
