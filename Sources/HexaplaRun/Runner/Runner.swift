package import Foundation
public import HexaplaCore
public import HexaplaCorpus
import HexaplaLanguage
package import HexaplaReport
public import HexaplaSystem

/// Runs a pipeline over a corpus and writes the output folder.
///
/// Articles run side by side; their results are written in the order of their ids, and at most a window of them is in
/// memory at once. Everything outside `log` is the same bytes for any number of jobs.
public struct Runner: Sendable {
    private let corpus: Corpus
    private let stages: StageSet
    private let resources: StageResources
    private let jobs: Int
    private let shard: Shard?

    /// Creates a runner.
    ///
    /// - Parameters:
    ///   - corpus: The documents.
    ///   - options: The resolved settings.
    ///   - resources: The resource files.
    ///   - jobs: How many articles run side by side, at least one; as many as there are cores by default.
    ///   - shard: The part of the corpus that `corpus` is, to be told in `run.json`.
    public init(
        corpus: Corpus, options: PipelineOptions, resources: StageResources,
        jobs: Int? = nil, shard: Shard? = nil
    ) {
        self.corpus = corpus
        stages = StageSet(options: options, resources: resources, articles: corpus.everyArticle)
        self.resources = resources
        self.jobs = max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
        self.shard = shard
    }

    /// What the results are made with.
    ///
    /// - Returns: The versions and digests.
    /// - Throws: `PipelineError` when a digest cannot be computed.
    public func signature() throws(PipelineError) -> Signature {
        try Signature.made(stages: stages, resources: resources)
    }

    /// Runs the pipeline; a folder into which the run could not be written is left as it was.
    ///
    /// - Parameters:
    ///   - output: The output folder: a new one, an empty one, or one that an earlier run wrote.
    ///   - progress: Called after each article of each pass, in order.
    /// - Returns: What the run came to.
    /// - Throws: `PipelineError` when the output cannot be written.
    public func run(
        output: String, progress: (RunProgress) -> Void = { _ in }
    ) async throws(PipelineError) -> RunSummary {
        let folder = try OutputFolder(output, inputs: [corpus.root])
        do throws(PipelineError) {
            return try await run(into: folder, progress: progress)
        } catch {
            folder.discard()
            throw error
        }
    }

    /// Runs the pipeline into a folder that is open already.
    ///
    /// - Parameters:
    ///   - folder: The output folder.
    ///   - progress: Called after each article of each pass, in order.
    /// - Returns: What the run came to.
    /// - Throws: `PipelineError` when the output cannot be written.
    public func run(
        into folder: OutputFolder, progress: (RunProgress) -> Void = { _ in }
    ) async throws(PipelineError) -> RunSummary {
        let start = ContinuousClock.now
        try StopRequest.check(folder.path)
        try folder.reserve(plannedFiles)
        var sink = try RunSink(
            folder: folder, writer: ReportWriter(stages: stages, resources: resources),
            corpus: corpus)
        var reviewed = resources.review.map(reviewRun)
        do {
            let first = try await FirstPass(
                corpus: corpus, stages: stages, resources: resources, jobs: jobs, output: folder.path
            )
            .run(progress: progress)
            sink.passes = first.record
            try await takeArticles(into: &sink, reviewed: &reviewed, after: first, progress: progress)
        } catch let error as PipelineError {
            throw error
        } catch {
            throw PipelineError(.input, folder.path, "The run was stopped: \(error)")
        }
        try sink.take(late: (reviewed?.findings ?? []) + resources.lexiconRemarks(stages.options))
        sink.review = reviewed?.record
        return try sink.finish(self, start: start)
    }

    /// The files that the run is sure to write and whose names a person may have taken.
    private var plannedFiles: [String] {
        let languages = stages.languages.all.map(\.code)
        var files = [OutputNames.record, "findings.jsonl", "log/messages.txt", CorpusLocation.file, LogList.file]
        files += languages.map { "segments/\($0).jsonl" }
        if stages.options.runs(.align) { files += languages.dropFirst().map { "alignments/\($0).jsonl" } }
        if stages.options.runs(.check) { files.append("synopsis.jsonl") }
        guard stages.options.runs(.report) else { return files }
        for format in stages.options.formats { files += languages.map { "reports/\($0).\(format.ending)" } }
        guard stages.options.formats.contains(.html) else { return files }
        return files + ["index.html"] + corpus.articles.map { "articles/" + PageName.file(forArticle: $0.id) }
    }

    private func reviewRun(_ file: ReviewFile) -> ReviewRun {
        ReviewRun(
            file, stages.review ?? file.review(), languages: stages.options.languages, here: corpus.articles.map(\.id),
            shard: shard?.description)
    }

    /// Runs all articles, but for those that the first pass has done for good, and writes them in order.
    private func takeArticles(
        into sink: inout RunSink, reviewed: inout ReviewRun?, after first: FirstPass.Outcome,
        progress: (RunProgress) -> Void
    ) async throws {
        let start = ContinuousClock.now
        var swaps = SwapCheck(
            corpus: corpus, reader: ContentReader(resources: resources, options: stages.options, jobs: jobs))
        var state = RunProgress(articles: corpus.articles.count, bytes: corpus.byteCount)
        (state.pass, state.passes) = (first.passes, first.passes)
        let stages =
            first.lexicons.isEmpty
            ? stages
            : StageSet(
                options: stages.options, resources: resources.using(first.lexicons))
        let articles = corpus.articles
        let writer = sink.writer
        let watch = InputWatch()
        try await InOrder.forEach(articles.count, jobs: jobs) { index in
            var run = first.done[articles[index].id] ?? watch.run(articles[index], stages: stages)
            let previous = index > 0 ? articles[index - 1].id : nil
            let next = index + 1 < articles.count ? articles[index + 1].id : nil
            let rendered = watch.during(InputName(article: run.id)) {
                run.rendered(by: writer, previous: previous, next: next)
            }
            return (run, rendered)
        } body: { index, result in
            try StopRequest.check(sink.folder.path)
            try watch.during(InputName(article: result.0.id)) { () throws(PipelineError) in
                try sink.take(result.0, result.1)
            }
            swaps.take(result.0.findings, article: articles[index])
            reviewed?.take(result.0.reviewed)
            state.articlesDone += 1
            state.bytesDone += result.0.byteCount
            state.seconds = start.secondsUntilNow
            progress(state)
        }
        try sink.take(late: swaps.findings())
    }

    /// What `run.json` says.
    package func record(_ sink: RunSink, files: [String: FileDigest]) throws(PipelineError) -> RunRecord {
        RunRecord(
            signature: sink.writer.signature, layout: corpus.layout, shard: shard?.description,
            options: try stages.options.tree(), articles: sink.articles, inputs: sink.inputs,
            counts: Dictionary(uniqueKeysWithValues: sink.tally.counts.map { ($0.key.rawValue, $0.value) }),
            findings: Dictionary(uniqueKeysWithValues: sink.findings.codes.map { ($0.key.rawValue, $0.value) }),
            failures: sink.failures, setAside: corpus.setAside,
            matches: corpus.matches.isEmpty ? nil : corpus.matches, review: sink.review,
            passes: sink.passes, files: files, sha256: Seal.blank)
    }

    /// What the run came to.
    package func summary(_ sink: RunSink, seconds: Double) -> RunSummary {
        let report = stages.options.runs(.report) && stages.options.formats.contains(.html)
        return RunSummary(
            output: sink.folder.path, alignedArticles: sink.articles.count { !$0.aligned.isEmpty },
            articles: corpus.articles.count, files: corpus.fileCount, bytes: corpus.byteCount, seconds: seconds,
            severities: sink.findings.severities, codes: sink.findings.ranked(resources.findings),
            failures: sink.failures, setAside: corpus.setAside.count,
            report: report ? Files.join(sink.folder.path, "index.html") : nil, review: sink.review,
            unmetVerdicts: sink.tally.counts[.align]?.reasons["review not obeyed"] ?? 0,
            passes: sink.passes?.lines ?? [])
    }

    /// The times of the run.
    func timings(_ sink: RunSink, seconds: Double) -> Timings {
        Timings(sink.tally, seconds: seconds, bytes: corpus.byteCount, jobs: jobs)
    }
}
