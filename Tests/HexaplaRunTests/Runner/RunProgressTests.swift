import HexaplaCore
import HexaplaCorpus
import Testing

@testable import HexaplaRun

@Suite struct RunProgressTests {
    @Test func timeLeftFollowsTheBytes() {
        var progress = RunProgress(articles: 4, bytes: 4_000_000)
        #expect(progress.secondsLeft == nil)
        #expect(progress.megabytesPerSecond == 0)
        progress.bytesDone = 1_000_000
        progress.seconds = 2
        #expect(progress.secondsLeft == 6)
        #expect(progress.megabytesPerSecond == 0.5)
    }

    @Test(arguments: [(0, 0, false, 0), (1, 0, false, 2), (1, 3, true, 2), (0, 3, false, 0), (0, 3, true, 1)])
    func exitCodes(failures: Int, errors: Int, strict: Bool, code: Int32) {
        let failure = InputFailure(code: .noCanonical, path: nil, article: "a", language: nil, reason: "No.")
        let summary = RunSummary(
            output: "o", alignedArticles: 0, articles: 0, files: 0, bytes: 0, seconds: 0, severities: [.error: errors],
            codes: [], failures: Array(repeating: failure, count: failures), setAside: 0, report: nil)
        #expect(summary.exitCode(strict: strict) == code)
    }
}
