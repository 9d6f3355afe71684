public import HexaplaCore

/// How far a run has come.
public struct CorpusProgress: Sendable, Hashable {
    /// Which pass over the corpus it is, from 1.
    public let pass: Int
    /// How many passes there are.
    public let passes: Int
    /// The articles that are done in this pass.
    public let articlesDone: Int
    /// All articles of this pass.
    public let articles: Int
    /// The bytes of input that are done in this pass.
    public let bytesDone: Int
    /// The bytes of all input of this pass.
    public let bytes: Int
}

/// Totals of a finished run.
public struct CorpusSummary: Sendable, Hashable {
    /// The output folder.
    public let output: String
    /// The articles that were aligned with at least one version.
    public let alignedArticles: Int
    /// All articles.
    public let articles: Int
    /// All files of the articles.
    public let files: Int
    /// The bytes of all files.
    public let bytes: Int
    /// How often each severity occurs among the findings.
    public let severities: [Severity: Int]
    /// How often each code occurs among the findings.
    public let findings: [FindingCode: Int]
    /// The inputs that could not be done; the rest is done.
    public let failures: [InputFailure]
    /// The number of files that took no part.
    public let setAside: Int
    /// The first page of the report; `nil` where none was written.
    public let report: String?
}

/// What a run tells while it works.
public enum CorpusStep: Sendable, Hashable {
    /// One more article is done.
    case progress(CorpusProgress)
    /// The result is in place; nothing comes after this.
    case finished(CorpusSummary)
}

/// A run over a folder as the sequence of its steps, which ends with its summary.
///
/// The work begins when the sequence is iterated. Cancelling the task that iterates it stops the run: the loop then throws
/// a `HexaplaError` with the code `cancelled` after the output folder has been given back, as it was before. A loop that
/// is left early stops the run too, but does not wait for that.
public struct CorpusRun: AsyncSequence, Sendable {
    /// The work: reports progress and ends in totals or an error.
    typealias Work = @Sendable (_ report: (CorpusProgress) -> Void) async -> Result<CorpusSummary, HexaplaError>

    let work: Work

    /// Starts the run.
    ///
    /// - Returns: The iterator over its steps.
    public func makeAsyncIterator() -> Iterator { Iterator(work) }

    /// The steps of one run.
    public struct Iterator: AsyncIteratorProtocol {
        private var progress: AsyncStream<CorpusProgress>.Iterator
        private let task: Task<Result<CorpusSummary, HexaplaError>, Never>
        private var isOver = false

        init(_ work: @escaping Work) {
            let (stream, continuation) = AsyncStream.makeStream(of: CorpusProgress.self)
            let task = Task {
                defer { continuation.finish() }
                return await work { continuation.yield($0) }
            }
            continuation.onTermination = { if case .cancelled = $0 { task.cancel() } }
            self.task = task
            progress = stream.makeAsyncIterator()
        }

        /// The next step.
        ///
        /// - Parameter actor: The actor that waits for it.
        /// - Returns: Progress, then the summary, then `nil`.
        /// - Throws: `HexaplaError` when the run cannot be done, or its task is cancelled.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(HexaplaError) -> CorpusStep? {
            if isOver { return nil }
            if let step = await progress.next(isolation: actor) { return .progress(step) }
            isOver = true
            let task = task
            let result = await withTaskCancellationHandler {
                await task.value
            } onCancel: {
                task.cancel()
            }
            return .finished(try result.get())
        }
    }
}
