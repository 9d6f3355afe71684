import Foundation
package import HexaplaCore
package import HexaplaCorpus
import HexaplaExport
import HexaplaLanguage
import HexaplaRecord
import HexaplaReport
package import HexaplaSystem

/// Runs a pipeline over a corpus and writes the output folder.
///
/// Articles run side by side; their results are written in the order of their ids, and at most a window of them is in
/// memory at once. Everything outside `log` is the same bytes for any number of jobs.
package struct Runner: Sendable {
    private let plan: RunPlan
    private let jobs: Int
    private let exports: ExportRequest?

    /// Creates a runner.
    ///
    /// - Parameters:
    ///   - corpus: The documents.
    ///   - options: The resolved settings.
    ///   - resources: The resource files.
    ///   - jobs: How many articles run side by side, at least one; as many as there are cores by default.
    ///   - shard: The part of the corpus that `corpus` is, to be told in `run.json`.
    ///   - exports: What is exported with the result.
    package init(
        corpus: Corpus, options: PipelineOptions, resources: StageResources,
        jobs: Int? = nil, shard: Shard? = nil, exports: ExportRequest? = nil
    ) {
        let plan = RunPlan(corpus: corpus, shard: shard, options: options, resources: resources)
        self.init(plan, jobs: jobs, exports: exports)
    }

    /// Creates a runner of a plan.
    package init(_ plan: RunPlan, jobs: Int? = nil, exports: ExportRequest? = nil) {
        self.plan = plan
        self.exports = exports
        self.jobs = max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    }

    /// What the results are made with.
    ///
    /// - Returns: The versions and digests.
    /// - Throws: `PipelineError` when a digest cannot be computed.
    package func signature() throws(PipelineError) -> Signature {
        try Signature.made(stages: plan.stages, resources: plan.resources)
    }

    /// Runs the pipeline; a folder into which the run could not be written is left as it was.
    ///
    /// - Parameters:
    ///   - output: The output folder: a new one, an empty one, or one that an earlier run wrote.
    ///   - progress: Called after each article of each pass, in order.
    /// - Returns: What the run came to.
    /// - Throws: `PipelineError` when the output cannot be written.
    package func run(
        output: String, progress: (RunProgress) -> Void = { _ in }
    ) async throws(PipelineError) -> RunSummary {
        let folder = try OutputFolder(output, inputs: [plan.corpus.root])
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
    package func run(
        into folder: OutputFolder, progress: (RunProgress) -> Void = { _ in }
    ) async throws(PipelineError) -> RunSummary {
        let start = ContinuousClock.now
        try StopRequest.check(folder.path)
        try folder.reserve(plannedFiles)
        let writer = try ReportWriter(stages: plan.stages, resources: plan.resources)
        var sink = try RunSink(folder: folder, writer: writer, corpus: plan.corpus)
        do {
            let first = try await FirstPass(plan: plan, jobs: jobs, output: folder.path).run(progress: progress)
            sink.take(first.record)
            try await takeArticles(into: &sink, after: first, progress: progress)
        } catch let error as PipelineError {
            throw error
        } catch {
            throw PipelineError(.input, folder.path, "The run was stopped: \(error)")
        }
        let totals = try sink.close()
        let exported = try exports.flatMap { (request) throws(PipelineError) in try sink.export(request) }
        let seconds = start.secondsUntilNow
        try sink.commit(
            RunManifest(plan, totals, signature: writer.signature), totals,
            Timings(totals.tally, seconds: seconds, bytes: plan.corpus.byteCount, jobs: jobs))
        var summary = RunSummary(plan, totals, output: folder.path, seconds: seconds)
        summary.exports = exported?.all ?? []
        summary.droppedExports = sink.droppedExports
        return summary
    }

    /// The files that the run is sure to write, or may have to, and whose names a person may have taken.
    private var plannedFiles: [String] {
        let (options, languages) = (plan.stages.options, plan.stages.languages.all)
        var files = [OutputNames.record, OutputNames.findings, OutputNames.inputs, OutputNames.articles]
        files += [OutputNames.readMe] + OutputNames.Log.all
        if plan.mayLeaveOpen { files.append(OutputNames.Log.swaps) }
        if exports != nil { files += [ExportList.name, ExportList.readMeName].map { ExportList.folder + $0 } }
        files += languages.map(OutputNames.segments)
        if options.runs(.align) { files += languages.dropFirst().map(OutputNames.alignments) }
        if options.runs(.check) { files.append(OutputNames.synopsis) }
        guard options.runs(.report) else { return files }
        for format in options.formats { files += languages.map { OutputNames.report($0, format.ending) } }
        guard options.formats.contains(.html) else { return files }
        return files + [OutputNames.indexPage]
            + plan.articles.map { OutputNames.page(PageName.file(forArticle: $0.id)) }
    }

    /// Runs all articles, but for those that the first pass has done for good, and writes them in order.
    private func takeArticles(
        into sink: inout RunSink, after first: FirstPass.Outcome, progress: (RunProgress) -> Void
    ) async throws {
        let start = ContinuousClock.now
        let (map, articles, writer) = (ArticleMap(plan, after: first), plan.articles, sink.writer)
        var reduction = Reduction(plan)
        var state = RunProgress(articles: articles.count, bytes: plan.corpus.byteCount)
        (state.pass, state.passes) = (first.passes, first.passes)
        try await InOrder.forEach(articles.count, jobs: jobs) { index in
            var run = map.run(articles[index])
            let previous = index > 0 ? articles[index - 1].id : nil
            let next = index + 1 < articles.count ? articles[index + 1].id : nil
            let rendered = map.watch.during(InputName(article: run.id)) {
                run.rendered(by: writer, previous: previous, next: next)
            }
            return (run, rendered, map.mapped(run))
        } body: { _, result in
            try StopRequest.check(sink.folder.path)
            try map.watch.during(InputName(article: result.0.id)) { () throws(PipelineError) in
                try sink.take(result.0, result.1)
            }
            reduction.take(result.0, result.2)
            state.articlesDone += 1
            state.bytesDone += result.0.texts.byteCount
            state.seconds = start.secondsUntilNow
            progress(state)
        }
        if reduction.needsOthers {
            try await takeOthers(into: &reduction, map, sink.folder.path)
        } else if reduction.needsOtherTexts {
            try await readOthers(into: &reduction, map, sink.folder.path)
        }
        try sink.take(reduction)
    }

    /// Reads the articles of the other shards; nothing of them is aligned or written.
    private func readOthers(into reduction: inout Reduction, _ map: ArticleMap, _ output: String) async throws {
        let others = plan.corpus.others
        try await InOrder.forEach(others.count, jobs: jobs) { index in
            map.sketched(others[index])
        } body: { _, sketched in
            try StopRequest.check(output)
            reduction.take(sketched: sketched)
        }
    }

    /// Maps the articles of the other shards; nothing of them is written.
    private func takeOthers(into reduction: inout Reduction, _ map: ArticleMap, _ output: String) async throws {
        let others = plan.corpus.others
        try await InOrder.forEach(others.count, jobs: jobs) { index in
            map.mapped(map.run(others[index]))
        } body: { _, mapped in
            try StopRequest.check(output)
            reduction.take(mapped)
        }
    }
}
