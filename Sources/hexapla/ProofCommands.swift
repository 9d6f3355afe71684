import ArgumentParser
import HexaplaRun
import HexaplaTools

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Prove a run against its corpus: digests, spans, beads, findings, pages.",
        discussion: """
            EXAMPLE: hexapla verify out

            Exit status: 0 everything holds, 1 something does not; each thing is named.
            """)

    @Argument(help: "The output folder of a run.")
    var output: String

    @OptionGroup var finished: FinishedRunOptions

    @Flag(name: .long, help: "Say only what does not hold.")
    var quiet = false

    private static let mostProblems = 100

    func run() throws {
        var verifier = try RunVerifier(
            output: output, corpus: finished.corpus, resources: try finished.place.load())
        let report = try verifier.verify()
        for problem in report.problems.prefix(Self.mostProblems) { Output.message(problem) }
        let more = report.problems.count - Self.mostProblems
        if more > 0 { Output.message("\(more) more things do not hold.") }
        let counts =
            "\(report.files) files read, \(report.results) written, \(report.spans) spans, \(report.beads) beads, \(report.findings) findings,"
            + " \(report.pages) pages"
        guard report.problems.isEmpty else {
            Output.message("\(report.problems.count) of the checks on \(counts) failed.")
            throw ExitCode(1)
        }
        if !quiet { try Output.print("\(counts): all hold.\n") }
    }
}

struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Compare the beads of a run with gold alignments.",
        discussion: """
            EXAMPLE: hexapla evaluate out --gold corpus

            strict: exactly the gold bead; lax: a bead that touches a gold bead on each side; null: units without \
            counterpart. Counts are summed over the articles of a language; the mean over the languages is plain.
            """)

    @Argument(help: "The output folder of a run.")
    var output: String

    @Option(name: .long, help: ArgumentHelp("A folder with <article>/gold.json.", valueName: "folder"))
    var gold: String

    @Option(name: .long, help: ArgumentHelp("Gold articles to leave out, with commas.", valueName: "articles"))
    var skip: String?

    @Option(name: .long, help: ArgumentHelp("Count beads with a lower score as not given.", valueName: "score"))
    var minScore: Double?

    @Flag(name: .long, help: "Print the figures as JSON.")
    var json = false

    func validate() throws {
        try NumberRange.share.check(minScore, "--min-score")
    }

    func run() throws {
        let evaluator = try RunEvaluator(output: output, gold: gold, skipping: Set(skip?.listed ?? []))
        let evaluation = try evaluator.evaluate(minimumScore: minScore)
        if json { for note in evaluation.notes { Output.message(note) } }
        try Output.print(json ? evaluation.json() : evaluation.text)
        if evaluation.levels.isEmpty {
            Output.message("\(output): No level could be scored.")
            throw ExitCode(1)
        }
    }
}
