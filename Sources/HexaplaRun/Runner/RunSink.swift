import HexaplaCore
import HexaplaCorpus
import HexaplaSystem

/// Takes the results of articles in order, writes them, and keeps what `run.json` needs.
package struct RunSink {
    private(set) var folder: OutputFolder
    private(set) var writer: ReportWriter
    private(set) var articles: [ArticleRecord] = []
    private(set) var inputs: [InputRecord] = []
    private(set) var failures: [InputFailure]
    private(set) var findings = FindingCounts()
    private(set) var tally = Tally()
    /// What became of a person's verdicts.
    var review: ReviewRecord?
    /// How often the corpus is aligned, and why.
    var passes: PassRecord?
    private let corpus: Corpus

    init(folder: consuming OutputFolder, writer: ReportWriter, corpus: Corpus) throws(PipelineError) {
        self.folder = folder
        self.writer = writer
        self.corpus = corpus
        failures = corpus.failures
        let early = corpus.failures.map(\.finding) + corpus.findings
        findings.add(early)
        self.writer.add(early)
        try append(writer.findingLines(early), to: "findings.jsonl")
        if writer.options.runs(.check) { try self.folder.touch("synopsis.jsonl") }
    }

    private mutating func append(_ text: String, to file: String) throws(PipelineError) {
        try folder.append(Array(text.utf8), to: file)
    }

    /// Takes the next article.
    mutating func take(_ run: ArticleRun, _ rendered: ArticleOutput) throws(PipelineError) {
        articles.append(run.record)
        inputs += run.inputs
        failures += run.failures
        findings.add(run.findings)
        tally += run.tally
        let start = ContinuousClock.now
        for part in rendered.appended { try append(part.text, to: part.file) }
        for part in rendered.files { try folder.write(Array(part.text.utf8), to: part.file) }
        writer.add(run)
        tally.add(start.secondsUntilNow, to: .report)
    }

    /// Takes remarks on articles that could be made only when all of them were done.
    mutating func take(late: [Finding]) throws(PipelineError) {
        findings.add(late)
        writer.add(late)
        try append(writer.findingLines(late), to: "findings.jsonl")
    }

    /// Writes what is about the whole run and puts the output into place.
    mutating func finish(_ runner: Runner, start: ContinuousClock.Instant) throws(PipelineError) -> RunSummary {
        let reporting = ContinuousClock.now
        try keepEarlierResult(over: articles)
        for part in writer.finish(failures: failures, counts: tally.counts) {
            try folder.write(Array(part.text.utf8), to: part.file)
        }
        tally.add(reporting.secondsUntilNow, to: .report)
        let record = try runner.record(self, files: folder.close())
        try folder.write(try record.sealed(), to: OutputNames.record)
        let messages = failures.map { TerminalText.line("\($0.subject): \($0.reason)") + "\n" }.joined()
        try folder.write(Array(messages.utf8), to: "log/messages.txt")
        try write(CorpusLocation(corpus: corpus.root, output: folder.path), to: CorpusLocation.file)
        let seconds = start.secondsUntilNow
        try write(runner.timings(self, seconds: seconds), to: "log/timings.json")
        try StopRequest.check(folder.path)
        try folder.commit()
        return runner.summary(self, seconds: seconds)
    }

    /// Leaves an earlier result alone when of this run's files none could be read.
    private func keepEarlierResult(over articles: [ArticleRecord]) throws(PipelineError) {
        guard folder.holdsEarlierRun, !articles.isEmpty, articles.allSatisfy(\.languages.isEmpty) else { return }
        let reason = failures.first.map { "; \($0.subject): \($0.reason)" } ?? "."
        throw PipelineError(
            .input, corpus.root,
            "None of \(corpus.fileCount) files could be read, so the earlier result stays as it is\(reason)")
    }

    private mutating func write(_ value: some Encodable, to file: String) throws(PipelineError) {
        let bytes: [UInt8]
        do {
            bytes = try CanonicalJSON.file(value)
        } catch {
            throw PipelineError(.input, file, "The record cannot be written as JSON: \(error)")
        }
        try folder.write(bytes, to: file)
    }
}

/// Where the corpus of a run lies: kept in `log`, because it is no part of the result.
package struct CorpusLocation: Codable {
    package static let file = "log/corpus.json"

    /// The way from the output folder to the corpus folder.
    package let corpus: String

    package init(corpus: String, output: String) {
        self.corpus = Files.relative(Files.real(corpus), to: Files.real(output))
    }
}
