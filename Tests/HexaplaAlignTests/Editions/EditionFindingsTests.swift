import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct EditionFindingsTests {
    private func finding(_ shapes: String) throws -> Finding? {
        let made = try Shapes(shapes)
        let survey = EditionSurvey(made.alignment, canonical: made.canonical, version: made.version)
        return EditionFindings.finding(
            on: made.edition(), linked: survey.linked, of: made.version, canonicalName: "English")
    }

    @Test func aFullVersionIsNotRemarkedOn() throws {
        #expect(try finding("1-1 1-1 2-1") == nil)
    }

    @Test(arguments: [
        (
            "1-1 1-1 1-1 1-0", "HX-ALIGN-030",
            "This version is abridged: it renders 75.0% of the words of the English text and 3 of its 4 paragraphs."
        ),
        (
            "1-1 1-1 0-1 0-1", "HX-ALIGN-031",
            "This version is adapted: 50.0% of its words have no counterpart in the English text, of which it renders 100.0%."
        ),
        (
            "1-0 1-0 0-1 0-1 0-1", "HX-ALIGN-001",
            "Only 0 of 3 paragraphs of this version have a counterpart in the English text: it may be another article."
        ),
    ])
    func theRestIsToldWithItsFigures(shapes: String, code: String, message: String) throws {
        let finding = try #require(try finding(shapes))
        #expect(finding.code.rawValue == code && finding.message == message)
        #expect(finding.severity == .warning && finding.article == "a1" && finding.language == .french)
        #expect(finding.file == "a1/fr.txt")
    }
}
