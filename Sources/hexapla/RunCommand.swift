import ArgumentParser
import HexaplaCore
import HexaplaCorpus
import HexaplaRead
import HexaplaRun
import HexaplaSystem
import HexaplaTools

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Align a folder of documents and write the reports.",
        discussion: """
            EXAMPLE: hexapla run corpus --output out --languages ar,fr

            The layout of the folder is found by itself: {article}/{language}.txt, {language}/{article}.txt, \
            {article}.{language}.txt, also with .html, .docx and other endings, compressed, or in a zip or tar archive. \
            Files whose names say nothing are put together by what they say: the language is detected, and numbers, \
            dates and names tell which English text they belong to. One bad file never stops the run; it is named \
            with its reason.
            """)

    @Argument(help: "The corpus folder; with --manifest the folder its paths start from.")
    var corpus: String?

    @Option(
        name: [.long, .short],
        help: ArgumentHelp(
            "The folder to write; only what an earlier run wrote in it is replaced.", valueName: "folder"))
    var output: String

    @OptionGroup var choice: PipelineChoice

    @Option(name: .long, help: "The languages to align to English, such as ar,es,ru,fr,zh.")
    var languages: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "How files are named: auto, content, or a pattern such as '{article}/*_{language}.txt', where * stands for "
                + "any part of a name.", valueName: "auto|pattern|content"))
    var layout = "auto"

    @Option(name: .long, help: ArgumentHelp("A table of article, language and path.", valueName: "file.tsv"))
    var manifest: String?

    @Flag(name: .long, help: "Follow symbolic links that lead out of the corpus folder.")
    var followLinks = false

    @Flag(name: .long, help: "Every line is a sentence, a blank line ends a paragraph.")
    var presegmented = false

    @Option(name: .long, help: "Which beads to write: paragraph, sentence or both.")
    var level: String?

    @Option(name: .long, help: ArgumentHelp("The last stage to run.", valueName: "stage"))
    var until: String?

    @Option(name: .long, help: ArgumentHelp("Articles side by side; as many as cores by default.", valueName: "n"))
    var jobs: Int?

    @Option(name: .long, help: ArgumentHelp("Only part i of N of the articles.", valueName: "i/N"))
    var shard: String?

    @Option(name: .long, help: ArgumentHelp("A lexicon for its language, or none.", valueName: "file|none"))
    var lexicon: String?

    @Option(
        name: .long,
        help: ArgumentHelp("A person's verdicts on beads, obeyed; see 'hexapla review'.", valueName: "file.tsv"))
    var review: String?

    @Option(name: .long, help: ArgumentHelp("Sentence vectors made elsewhere.", valueName: "folder"))
    var vectors: String?

    @Option(
        name: .long,
        help: ArgumentHelp("How often to align: 2 learns words from the corpus first.", valueName: "1|2|auto"))
    var passes: String?

    @Option(name: .long, help: "The forms of the report: html,json,markdown.")
    var format: String?

    @Option(
        name: .long, help: ArgumentHelp("Write formats for other programs; see 'hexapla export'.", valueName: "formats")
    )
    var export: String?

    @OptionGroup var filters: ExportFilterOptions

    @Flag(name: .long, help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: .long, help: "Print the summary as JSON on the standard output.")
    var json = false

    @Flag(name: .long, help: "Exit with 1 when there are findings of severity error.")
    var strict = false

    func validate() throws {
        try NumberRange.jobs.check(jobs, "--jobs")
        if corpus == nil, manifest == nil { throw ValidationError("Name the corpus folder.") }
        if manifest != nil, layout != "auto" { throw ValidationError("--layout and --manifest exclude each other.") }
    }

    func run() async throws {
        let part = try shardChoice()
        let options = try choice.options(overrides())
        var resources = try choice.place.load()
        let exports = try exportRequest(options, resources)
        if let lexicon, lexicon != "none" { resources = try resources.using(lexicon: lexicon) }
        if let review { resources = try resources.using(review: review) }
        if let vectors { resources = try resources.using(vectors: vectors) }
        let summary = try await written(options, part, resources, exports)
        SummaryText.tell(summary, quiet: quiet)
        let code = summary.exitCode(strict: strict)
        do {
            if json { try Output.print(SummaryText.json(summary)) }
        } catch is BrokenPipe {
            // Who reads no summary still learns from the exit status what the run came to.
        }
        if code != 0 { throw ExitCode(code) }
    }

    /// Does the work; when it cannot be finished the output folder is left as it was.
    private func written(
        _ options: PipelineOptions, _ part: Shard?, _ resources: StageResources, _ exports: ExportRequest?
    ) async throws -> RunSummary {
        let folder = try OutputFolder(output, inputs: inputs)
        var meter = ProgressMeter(isShown: !quiet && Output.isTerminal)
        do {
            let corpus = try Corpus.find(
                in: corpusFolder, options: corpusOptions(options, part, folder),
                reader: ContentReader(resources: resources, options: options, jobs: jobs))
            let runner = Runner(
                corpus: corpus, options: options, resources: resources, jobs: jobs, shard: part, exports: exports)
            let summary = try await runner.run(into: folder) { meter.show($0) }
            meter.clear()
            return summary
        } catch {
            meter.clear()
            folder.discard()
            try StopRequest.check(output)
            throw error
        }
    }

    /// What the run reads, but for names that stand for no path.
    private var inputs: [String] {
        let given = [manifest, lexicon == "none" ? nil : lexicon, review, vectors, choice.pipeline]
        return [corpusFolder] + given.compactMap { $0 }.filter(GivenFile.isFileOrStream)
    }

    /// Whether the run reads a stream, which cannot be read twice.
    var readsStream: Bool {
        [manifest, lexicon, review, choice.pipeline].compactMap { $0 }.contains(where: GivenFile.isStream)
    }

    /// What is exported with the result, refused before any work where it cannot be.
    private func exportRequest(_ options: PipelineOptions, _ resources: StageResources) throws -> ExportRequest? {
        guard let export else {
            if let first = filters.given.first {
                throw PipelineError(.usage, first, "It says how to export; name the formats with --export.")
            }
            return nil
        }
        guard options.runs(.align) else {
            throw PipelineError(.usage, "--export", "Without the stage 'align' there is nothing to export.")
        }
        let request = ExportRequest(
            try filters.options(export, flag: "--export"), languages: resources.languages, segment: options.segment)
        try request.check(aligned: options.languages, levels: options.level.levels)
        return request
    }

    private func shardChoice() throws -> Shard? {
        guard let shard else { return nil }
        guard let part = Shard(shard) else {
            throw PipelineError(.usage, "--shard", "'\(shard)' is not written i/N with i from 1 to N, such as 2/8.")
        }
        return part
    }

    private func overrides() -> OptionOverrides {
        var overrides = OptionOverrides()
        overrides.until = until
        overrides.level = level
        overrides.languages = languages?.listed
        overrides.formats = format?.listed
        overrides.presegmented = presegmented
        overrides.withoutLexicon = lexicon == "none"
        overrides.passes = passes
        return overrides
    }

    private var corpusFolder: String {
        corpus ?? manifest.map { $0.contains("/") ? String($0[..<($0.lastIndex(of: "/") ?? $0.endIndex)]) : "." } ?? "."
    }

    private func corpusOptions(
        _ options: PipelineOptions, _ part: Shard?, _ folder: OutputFolder
    ) -> CorpusOptions {
        var corpus = CorpusOptions()
        corpus.layout = layout
        corpus.manifest = manifest
        corpus.languages = options.languages
        corpus.shard = part
        corpus.followLinks = followLinks
        corpus.excluded = output
        corpus.spool = folder.spool
        corpus.limits = options.read.archive
        return corpus
    }
}
