public import HexaplaCore

/// How far a run has come.
public struct RunProgress: Sendable, Hashable {
    /// Which pass over the corpus it is, from 1.
    public var pass = 1
    /// How many passes there are.
    public var passes = 1
    /// The articles that are done.
    public var articlesDone = 0
    /// All articles.
    public let articles: Int
    /// The bytes of input that are done.
    public var bytesDone = 0
    /// The bytes of all input.
    public let bytes: Int
    /// Seconds since the start of the pass.
    public var seconds = 0.0

    /// Bytes a second so far, in units of a million; 0 before anything is done.
    public var megabytesPerSecond: Double { seconds > 0 ? Double(bytesDone) / 1e6 / seconds : 0 }

    /// The seconds that the rest will take at the pace so far; `nil` before anything is done.
    public var secondsLeft: Double? {
        guard bytesDone > 0 else { return nil }
        return seconds * Double(max(0, bytes - bytesDone)) / Double(bytesDone)
    }
}

/// What a run came to.
public struct RunSummary: Sendable {
    /// The output folder.
    public let output: String
    /// The articles that were aligned with at least one version.
    public let alignedArticles: Int
    /// All articles.
    public let articles: Int
    /// All files.
    public let files: Int
    /// The bytes of all files.
    public let bytes: Int
    /// Seconds from start to end.
    public let seconds: Double
    /// How often each severity occurs.
    public let severities: [Severity: Int]
    /// How often each code occurs, the most frequent first.
    public let codes: [(code: FindingCode, title: String, count: Int)]
    /// The inputs that could not be done.
    public let failures: [InputFailure]
    /// The number of files that took no part.
    public let setAside: Int
    /// The first page of the report, where one was written.
    public let report: String?
    /// What became of a person's verdicts, where there were any.
    public var review: ReviewRecord?
    /// Verdicts that contradict others, or whose place is not clear.
    public var unmetVerdicts = 0
    /// What was decided on a second pass, for people; empty when only one was asked for.
    public var passes: [String] = []

    /// The exit code: 2 when some input failed, 1 for findings of severity error under `strict`, otherwise 0.
    ///
    /// - Parameter strict: Whether findings of severity error count.
    /// - Returns: The exit code.
    public func exitCode(strict: Bool) -> Int32 {
        if !failures.isEmpty { return 2 }
        return strict && severities[.error, default: 0] > 0 ? 1 : 0
    }
}
