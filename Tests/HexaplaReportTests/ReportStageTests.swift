import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("Report stage") struct ReportStageTests {
    @Test("Keeps the contract of a stage")
    func contract() throws {
        let stage = ReportStage(templates: try Templates.load(), signature: SampleArticle.signature)
        #expect(StageContract.violations(of: stage, on: try SampleArticle.make()) == [])
        let empty = try SampleAligned.checked(SampleDocument.make("a", .english, []), [])
        #expect(StageContract.violations(of: stage, on: empty) == [])
    }

    @Test("Gives the parts of every file; the page only with templates")
    func parts() throws {
        let checked = try SampleArticle.make("a b")
        let stage = ReportStage(templates: nil, levels: [.paragraph], signature: SampleArticle.signature)
        let result = stage.run(checked)
        #expect(result.value.page == nil && result.value.pageName == "a~20b.html")
        #expect(Set(result.value.alignments.keys) == Set(LanguageTag.five))
        #expect(Set(result.value.segments.keys) == Set(LanguageTag.six))
        #expect(result.value.alignments.values.allSatisfy { !$0.contains("\"sentence\"") })
        #expect(result.counts == StageCounts(input: 6, output: 0))
    }
}
