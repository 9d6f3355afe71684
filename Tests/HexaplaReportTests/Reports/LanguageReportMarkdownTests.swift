import HexaplaCore
import HexaplaRecord
import Testing

@testable import HexaplaReport

@Suite("Report as Markdown") struct LanguageReportMarkdownTests {
    @Test("Has the figures, the ledgers and the signature")
    func french() throws {
        let guide = FindingCatalogue([
            .init(
                code: FindingCode(rawValue: "HX-CHECK-001"), severity: .warning, title: "Number differs",
                explanation: "")
        ])
        let text = LanguageReportTests.report(.french, try LanguageReportTests.articles())
            .markdown(signature: SampleArticle.signature, guide: guide)
        #expect(text.hasPrefix("# French report\n\n3 of 4 articles have a version in French."))
        #expect(text.contains("| Left out | 14.3% | 3 |\n"))
        #expect(text.contains("- a p8.fr: Observers from three neighbouring ports attended the ceremony.\n"))
        #expect(text.contains("| HX-CHECK-001 | warning | 3 | Number differs |\n"))
        #expect(text.contains("| lone | Lindmar and Kasra Bay agree on a year-round ferry line | missing |"))
        #expect(text.hasSuffix("resources 9b27d0c1\n\n"))
    }

    @Test("English names the versions that leave a paragraph out")
    func english() throws {
        let text = LanguageReportTests.report(.english, try LanguageReportTests.articles())
            .markdown(signature: SampleArticle.signature)
        #expect(text.contains("- a p8 (French): Observers"))
        #expect(!text.contains("## Bead types"))
    }
}
