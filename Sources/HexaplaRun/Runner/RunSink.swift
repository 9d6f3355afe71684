import HexaplaCore
import HexaplaCorpus
import HexaplaExport
import HexaplaRecord
import HexaplaSystem

/// Takes the results of articles in order, writes them, and keeps what `run.json` needs.
package struct RunSink {
    var folder: OutputFolder
    private(set) var writer: ReportWriter
    private var totals = RunTotals()
    private let corpus: Corpus
    /// What was exported, where anything was.
    var exports: ExportAccount?
    /// Whether exports of the earlier result went with it.
    private(set) var droppedExports = false

    init(folder: consuming OutputFolder, writer: ReportWriter, corpus: Corpus) throws(PipelineError) {
        self.folder = folder
        self.writer = writer
        self.corpus = corpus
        totals.failures = corpus.failures
        try take(corpus.failures.map(\.finding) + corpus.findings)
        for name in [OutputNames.inputs, OutputNames.articles] { try self.folder.touch(name) }
        if writer.options.runs(.check) { try self.folder.touch(OutputNames.synopsis) }
    }

    /// Takes how often the corpus is aligned, and why.
    mutating func take(_ passes: PassRecord?) { totals.passes = passes }

    /// Takes the next article.
    mutating func take(_ run: ArticleRun, _ rendered: ArticleOutput) throws(PipelineError) {
        totals.take(run, rendered.entry)
        let start = ContinuousClock.now
        var entry = rendered.entry
        for part in rendered.lines { entry.lines[part.file] = try folder.append(part.lines, to: part.file) }
        try folder.append(entry.utf8, to: OutputNames.articles)
        if let page = rendered.page { try folder.write(Array(page.text.utf8), to: page.file) }
        writer.add(run)
        totals.tally.add(start.secondsUntilNow, to: .report)
    }

    /// Takes what could be said only when all articles were done.
    mutating func take(_ reduction: Reduction) throws(PipelineError) {
        (totals.review, totals.open) = (reduction.reviewRecord, reduction.open)
        try take(reduction.findings)
    }

    /// Takes findings that are part of no article's result.
    private mutating func take(_ findings: [Finding]) throws(PipelineError) {
        totals.findings.add(findings)
        writer.add(findings)
        try folder.append(findings.utf8, to: OutputNames.findings)
    }

    /// Writes what is made of all articles together; nothing of the result but its record is written afterwards.
    ///
    /// - Returns: What the run came to.
    mutating func close() throws(PipelineError) -> RunTotals {
        let start = ContinuousClock.now
        try keepEarlierResult()
        for part in writer.finish(failures: totals.failures, counts: totals.tally.counts) {
            try folder.write(Array(part.text.utf8), to: part.file)
        }
        totals.tally.add(start.secondsUntilNow, to: .report)
        try writeSetAside()
        try writeReadMe()
        totals.files = try folder.close()
        return totals
    }

    /// Writes the record and the logs, and puts the output into place.
    mutating func commit(_ record: RunManifest, _ totals: RunTotals, _ timings: Timings) throws(PipelineError) {
        let bytes = try record.sealed()
        try folder.write(bytes, to: OutputNames.record)
        try listExports(of: bytes)
        let messages = totals.failures.map { TerminalText.line("\($0.subject): \($0.reason)") + "\n" }.joined()
        try folder.write(Array(messages.utf8), to: OutputNames.Log.messages)
        try write(CorpusLocation(corpus: corpus.root, output: folder.path), to: OutputNames.Log.corpus)
        if !totals.open.isEmpty { try folder.write(MappedArticle.lines(totals.open), to: OutputNames.Log.swaps) }
        try write(timings, to: OutputNames.Log.timings)
        try StopRequest.check(folder.path)
        droppedExports = folder.dropsExports
        try folder.commit()
    }

    /// Leaves an earlier result alone when of this run's files none could be read.
    private func keepEarlierResult() throws(PipelineError) {
        guard folder.holdsEarlierRun, totals.counts.articles > 0, !totals.hasReadAny else { return }
        let reason = totals.failures.first.map { "; \($0.subject): \($0.reason)" } ?? "."
        throw PipelineError(
            .input, corpus.root,
            "None of \(corpus.fileCount) files could be read, so the earlier result stays as it is\(reason)")
    }

    /// The files that took no part stand behind those that did: those that were set aside and those that could not be
    /// used, together in the order of their paths.
    private mutating func writeSetAside() throws(PipelineError) {
        totals.counts.setAside = corpus.setAside.count
        let files = (corpus.setAside + corpus.unusable).sorted { precedes($0.path, $1.path) }
        let lines = files.map { InputLine(setAside: $0.path, code: $0.code, reason: $0.reason) }
        try folder.append(lines.utf8, to: OutputNames.inputs)
    }

    private mutating func writeReadMe() throws(PipelineError) {
        let logs = OutputNames.Log.all + (totals.open.isEmpty ? [] : [OutputNames.Log.swaps])
        let text = ReadMe.text(listing: folder.names.sorted() + logs, languages: writer.columns)
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
