import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaAlign

@Suite struct ColumnFindingsTests {
    private let version = DocumentFactory.segmented([["Mola."], ["Kenu."], ["Sera."]], language: .spanish)

    @Test(arguments: [
        (
            Bead(canonical: 7..<8, target: 1..<2, score: 0.4), [LanguageTag.french],
            "Paragraph 1 of this version is linked with paragraph 7 of the English text, but has nothing in common with "
                + "what the French version has there; it may be that paragraph 7 is left out here and paragraph 1 added."
        ),
        (
            Bead(canonical: 2..<4, target: 0..<2, score: 0.4), [.arabic, .russian],
            "Paragraphs 0 to 1 of this version are linked with paragraphs 2 to 3 of the English text, but have nothing in "
                + "common with what the Arabic and Russian versions have there; it may be that paragraphs 2 to 3 are left "
                + "out here and paragraphs 0 to 1 added."
        ),
    ])
    func bothReadingsAreTold(bead: Bead, voters: [LanguageTag], message: String) {
        let finding = ColumnFindings.finding(on: bead, of: version, voters: voters, languages: TestLanguages.all)
        #expect(finding.message == message)
        #expect(finding.severity == .warning && finding.language == .spanish && finding.file == "a1/es.txt")
        #expect(finding.index == bead.target.lowerBound && finding.level == .paragraph)
    }
}
