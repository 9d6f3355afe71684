package import HexaplaCore

/// How far a run has come.
package struct RunProgress: Sendable, Hashable {
    /// Which pass over the corpus it is, from 1.
    package var pass = 1
    /// How many passes there are.
    package var passes = 1
    /// The articles that are done.
    package var articlesDone = 0
    /// All articles.
    package let articles: Int
    /// The bytes of input that are done.
    package var bytesDone = 0
    /// The bytes of all input.
    package let bytes: Int
    /// Seconds since the start of the pass.
    package var seconds = 0.0

    /// Bytes a second so far, in units of a million; 0 before anything is done.
    package var megabytesPerSecond: Double { seconds > 0 ? Double(bytesDone) / 1e6 / seconds : 0 }

    /// The seconds that the rest will take at the pace so far; `nil` before anything is done.
    package var secondsLeft: Double? {
        guard bytesDone > 0 else { return nil }
        return seconds * Double(max(0, bytes - bytesDone)) / Double(bytesDone)
    }
}

/// What a run came to.
package struct RunSummary: Sendable {
    /// The output folder.
    package let output: String
    /// The articles that were aligned with at least one version.
    package let alignedArticles: Int
    /// All articles.
    package let articles: Int
    /// All files.
    package let files: Int
    /// The bytes of all files.
    package let bytes: Int
    /// Seconds from start to end.
    package let seconds: Double
    /// How often each severity occurs.
    package let severities: [Severity: Int]
    /// How often each code occurs, the most frequent first.
    package let codes: [(code: FindingCode, title: String, count: Int)]
    /// The inputs that could not be done.
    package let failures: [InputFailure]
    /// The number of files that took no part.
    package let setAside: Int
    /// The first page of the report, where one was written.
    package let report: String?
    /// What became of a person's verdicts, where there were any.
    package var review: ReviewRecord?
    /// Verdicts that contradict others, or whose place is not clear.
    package var unmetVerdicts = 0
    /// What was decided on a second pass, for people; empty when only one was asked for.
    package var passes: [String] = []
    /// What was exported and what was left out of it, for people.
    package var exports: [String] = []
    /// Whether exports of the earlier result went with it.
    package var droppedExports = false

    /// The exit code: 2 when some input failed, 1 for findings of severity error under `strict`, otherwise 0.
    ///
    /// - Parameter strict: Whether findings of severity error count.
    /// - Returns: The exit code.
    package func exitCode(strict: Bool) -> Int32 {
        if !failures.isEmpty { return 2 }
        return strict && severities[.error, default: 0] > 0 ? 1 : 0
    }
}
