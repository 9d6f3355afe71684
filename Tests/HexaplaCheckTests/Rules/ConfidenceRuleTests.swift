import HexaplaCore
import Testing

@testable import HexaplaCheck

@Suite struct ConfidenceRuleTests {
    private func found(_ scores: [Double]) throws -> [Finding] {
        let texts = scores.map { _ in "Text." }
        let alignment = try TestArticle.version(.spanish, scores.map { (1, 1, $0) })
        return TestArticle.findings(
            TestArticle.aligned(
                TestArticle.document(.english, texts), [(TestArticle.document(.spanish, texts), alignment)]))
    }

    @Test(arguments: [
        ([0.9, 0.9, 0.9, 0.9, 0.9, 0.9], false), ([0.9, 0.4, 0.9, 0.4, 0.9, 0.9], true),
        ([0.4, 0.9, 0.9, 0.9, 0.9, 0.9], false),
        ([0.1, 0.1, 0.1], false), ([], false),
    ])
    func shares(scores: [Double], isTold: Bool) throws {
        let found = try found(scores)
        #expect(found.map(\.code) == (isTold ? [.unsureAlignment] : []))
        #expect(found.allSatisfy { $0.language == .spanish && $0.file == "a1/es.txt" })
    }
}
