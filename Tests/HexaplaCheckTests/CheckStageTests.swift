import Foundation
import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaCheck

@Suite struct CheckStageTests {
    private func article() throws -> AlignedArticle {
        let canonical = TestArticle.document(
            .english, [["Port"], ["It has 430 ships.", "Gulls cry."], ["Quays."]], kinds: [0: .title],
            switcher: [.french, .arabic])
        let french = TestArticle.document(.french, [["Port"], ["Il a 340 navires."], ["Plus."]])
        let russian = TestArticle.document(.russian, [["Порт"], ["В нём 430 судов."]])
        return TestArticle.aligned(
            canonical,
            [
                (
                    russian,
                    try TestArticle.version(
                        .russian, [(1, 1, 0.9), (1, 1, 0.9), (1, 0, 0.9)],
                        sentences: [(1, 1, 0.9), (2, 1, 0.9), (1, 0, 0.9)], places: SentencePlaces(canonical, russian))
                ),
                (
                    french,
                    try TestArticle.version(
                        .french, [(1, 1, 0.9), (1, 1, 0.9), (0, 1, 0.9), (1, 0, 0.9)],
                        sentences: [(1, 1, 0.9), (1, 1, 0.9), (1, 0, 0.9), (0, 1, 0.9), (1, 0, 0.9)],
                        places: SentencePlaces(canonical, french))
                ),
            ])
    }

    @Test func findingsComeInAFixedOrder() throws {
        let upstream = [Finding(FindingCode(rawValue: "HX-ZZZ-001"), .info, "Told before.")]
        let result = TestArticle.stage.run(CheckInput(aligned: try article(), upstream: upstream))
        #expect(result.value.findings == upstream + result.findings)
        #expect(
            result.findings.map { "\($0.code) \($0.language?.code ?? "-") \($0.index ?? -1)" } == [
                "HX-CHECK-001 ru 2", "HX-CHECK-001 fr 2", "HX-CHECK-002 fr 2", "HX-CHECK-004 fr 1",
                "HX-CHECK-005 ar -1",
                "HX-CHECK-006 ru -1", "HX-CHECK-010 fr 2",
            ])
    }

    @Test func countsGiveRowsAndFindings() throws {
        let counts = TestArticle.stage.run(CheckInput(aligned: try article())).counts
        #expect(counts.input == 3 && counts.output == 4)
        #expect(counts.reasons["HX-CHECK-001"] == 2 && counts.reasons["HX-CHECK-004"] == 1)
    }

    @Test func theContractHolds() throws {
        let empty = TestArticle.aligned(TestArticle.document(.english, [String]()), [])
        for aligned in [try article(), empty] {
            #expect(StageContract.violations(of: TestArticle.stage, on: CheckInput(aligned: aligned)).isEmpty)
        }
        #expect(TestArticle.stage.run(CheckInput(aligned: empty)).value.rows.isEmpty)
    }

    @Test func everyFindingPointsIntoItsFile() throws {
        let aligned = try article()
        let documents = [aligned.article.canonical] + aligned.article.versions
        for finding in TestArticle.findings(aligned) {
            #expect(finding.article == "a1" && finding.language != nil && finding.message.hasSuffix("."))
            let document = documents.first { $0.source.path == finding.file }
            #expect((finding.span?.end ?? 0) <= document?.source.byteCount ?? -1)
        }
    }

    @Test func theResultSurvivesJSON() throws {
        let value = TestArticle.stage.run(CheckInput(aligned: try article())).value
        #expect(try JSONDecoder().decode(CheckedArticle.self, from: JSONEncoder().encode(value)) == value)
    }
}
