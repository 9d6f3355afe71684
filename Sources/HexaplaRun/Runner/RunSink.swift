import HexaplaCore
import HexaplaCorpus
package import HexaplaRecord
import HexaplaSystem

/// Takes the results of articles in order, writes them, and keeps what `run.json` needs.
package struct RunSink {
    private(set) var folder: OutputFolder
    private(set) var writer: ReportWriter
    /// How much the run came to.
    private(set) var totals = RunManifest.Totals()
    /// Whether a file of this run could be read.
    private var hasReadAny = false
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
        try self.folder.append(early.utf8, to: OutputNames.findings)
        for name in [OutputNames.inputs, OutputNames.articles] { try self.folder.touch(name) }
        if writer.options.runs(.check) { try self.folder.touch(OutputNames.synopsis) }
    }

    /// Takes the next article.
    mutating func take(_ run: ArticleRun, _ rendered: ArticleOutput) throws(PipelineError) {
        count(run, rendered.entry)
        failures += run.failures
        findings.add(run.findings)
        tally += run.tally
        let start = ContinuousClock.now
        var entry = rendered.entry
        for part in rendered.lines { entry.lines[part.file] = try folder.append(part.lines, to: part.file) }
        try folder.append(entry.utf8, to: OutputNames.articles)
        if let page = rendered.page { try folder.write(Array(page.text.utf8), to: page.file) }
        writer.add(run)
        tally.add(start.secondsUntilNow, to: .report)
    }

    private mutating func count(_ run: ArticleRun, _ entry: ArticleEntry) {
        totals.articles += 1
        totals.aligned += entry.aligned.isEmpty ? 0 : 1
        totals.inputs += run.inputs.count
        hasReadAny = hasReadAny || !entry.languages.isEmpty
    }

    /// Takes remarks on articles that could be made only when all of them were done.
    mutating func take(late: [Finding]) throws(PipelineError) {
        findings.add(late)
        writer.add(late)
        try folder.append(late.utf8, to: OutputNames.findings)
    }

    /// Writes what is about the whole run and puts the output into place.
    mutating func finish(_ runner: Runner, start: ContinuousClock.Instant) throws(PipelineError) -> RunSummary {
        let reporting = ContinuousClock.now
        try keepEarlierResult()
        for part in writer.finish(failures: failures, counts: tally.counts) {
            try folder.write(Array(part.text.utf8), to: part.file)
        }
        tally.add(reporting.secondsUntilNow, to: .report)
        try writeSetAside()
        try writeReadMe()
        let record = try runner.record(self, files: folder.close())
        try folder.write(try record.sealed(), to: OutputNames.record)
        let messages = failures.map { TerminalText.line("\($0.subject): \($0.reason)") + "\n" }.joined()
        try folder.write(Array(messages.utf8), to: OutputNames.Log.messages)
        try write(CorpusLocation(corpus: corpus.root, output: folder.path), to: OutputNames.Log.corpus)
        let seconds = start.secondsUntilNow
        try write(runner.timings(self, seconds: seconds), to: OutputNames.Log.timings)
        try StopRequest.check(folder.path)
        try folder.commit()
        return runner.summary(self, seconds: seconds)
    }

    /// Leaves an earlier result alone when of this run's files none could be read.
    private func keepEarlierResult() throws(PipelineError) {
        guard folder.holdsEarlierRun, totals.articles > 0, !hasReadAny else { return }
        let reason = failures.first.map { "; \($0.subject): \($0.reason)" } ?? "."
        throw PipelineError(
            .input, corpus.root,
            "None of \(corpus.fileCount) files could be read, so the earlier result stays as it is\(reason)")
    }

    /// The files that took no part stand behind those that did.
    private mutating func writeSetAside() throws(PipelineError) {
        totals.setAside = corpus.setAside.count
        let lines = corpus.setAside.map { InputLine(setAside: $0.path, code: $0.code, reason: $0.reason) }
        try folder.append(lines.utf8, to: OutputNames.inputs)
    }

    private mutating func writeReadMe() throws(PipelineError) {
        let text = ReadMe.text(listing: folder.names.union(OutputNames.Log.all), languages: writer.columns)
        try folder.write(Array(text.utf8), to: OutputNames.readMe)
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
    /// The way from the output folder to the corpus folder.
    package let corpus: String

    package init(corpus: String, output: String) {
        self.corpus = Files.relative(Files.real(corpus), to: Files.real(output))
    }
}
