import HexaplaCore
import HexaplaCorpus
import HexaplaRead
import HexaplaRun
import HexaplaSystem

extension Hexapla {
    /// Aligns a folder of documents and writes the reports and data files, as `hexapla run` does.
    ///
    /// - Parameters:
    ///   - corpus: The folder with the documents.
    ///   - output: The folder to write: a new one, an empty one, or one that an earlier run wrote.
    ///   - layout: How the files are named: `auto`, or a pattern such as `{article}/{language}.txt`.
    /// - Returns: The steps of the run, which begins when they are asked for and throws a `HexaplaError` with the code
    ///   `input` when the corpus cannot be used, `output` when the output cannot be written, `resources` when the
    ///   templates of the pages are damaged.
    public func run(_ corpus: String, to output: String, layout: String = "auto") -> CorpusRun {
        CorpusRun { report in
            do throws(HexaplaError) {
                return .success(try await run(corpus, output, layout, report))
            } catch {
                return .failure(error)
            }
        }
    }

    private func run(
        _ root: String, _ output: String, _ layout: String, _ report: (CorpusProgress) -> Void
    ) async throws(HexaplaError) -> CorpusSummary {
        let folder = try Self.during(.output) { () throws(PipelineError) in try OutputFolder(output, inputs: [root]) }
        do throws(HexaplaError) {
            let corpus = try Self.during(.input) { () throws(PipelineError) in
                try found(root, layout, folder)
            }
            let runner = Runner(corpus: corpus, options: options, resources: resources, jobs: settings.jobs)
            do throws(PipelineError) {
                return CorpusSummary(try await runner.run(into: folder) { report(CorpusProgress($0)) })
            } catch {
                throw HexaplaError(error, in: code(of: error, root))
            }
        } catch {
            folder.discard()
            throw error
        }
    }

    /// What an error of the run itself is about: the corpus, the templates, or else the output.
    private func code(of error: PipelineError, _ root: String) -> HexaplaError.Code {
        switch error.subject {
        case root: .input
        case Files.join(resources.folder, "templates"): .resources
        default: .output
        }
    }

    /// The corpus; a search that was cancelled says so, and not that it found nothing.
    private func found(_ root: String, _ layout: String, _ folder: OutputFolder) throws(PipelineError) -> Corpus {
        do throws(PipelineError) {
            return try Corpus.find(in: root, options: corpusOptions(layout, folder), reader: contentReader)
        } catch {
            try StopRequest.check(folder.path)
            throw error
        }
    }

    private static func during<Value>(
        _ code: HexaplaError.Code, _ work: () throws(PipelineError) -> Value
    ) throws(HexaplaError) -> Value {
        do throws(PipelineError) {
            return try work()
        } catch {
            throw HexaplaError(error, in: code)
        }
    }

    private var contentReader: ContentReader {
        ContentReader(resources: resources, options: options, jobs: settings.jobs)
    }

    private func corpusOptions(_ layout: String, _ folder: OutputFolder) -> CorpusOptions {
        var corpus = CorpusOptions()
        corpus.layout = layout
        corpus.languages = options.languages
        corpus.excluded = folder.path
        corpus.spool = folder.spool
        corpus.limits = options.read.archive
        return corpus
    }
}

extension CorpusProgress {
    fileprivate init(_ progress: RunProgress) {
        self.init(
            pass: progress.pass, passes: progress.passes, articlesDone: progress.articlesDone,
            articles: progress.articles, bytesDone: progress.bytesDone, bytes: progress.bytes)
    }
}

extension CorpusSummary {
    fileprivate init(_ summary: RunSummary) {
        self.init(
            output: summary.output, alignedArticles: summary.alignedArticles, articles: summary.articles,
            files: summary.files, bytes: summary.bytes, severities: summary.severities,
            findings: Dictionary(summary.codes.map { ($0.code, $0.count) }, uniquingKeysWith: +),
            failures: summary.failures, setAside: summary.setAside, report: summary.report)
    }
}
