import ArgumentParser
import HexaplaCore
import HexaplaRun
import HexaplaTools

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Write the doubtful beads of a run as a table for a person to judge.",
        discussion: """
            EXAMPLE: hexapla run corpus --output out
            EXAMPLE: hexapla review out --below 0.8 --languages ar > review.tsv

            Open review.tsv in a spreadsheet or an editor and write into the column 'verdict':
              accept  the bead is right; it stays whatever else changes
              reject  the bead is wrong; exactly this bead never comes back
              link    these units belong together; write them into 'source', 'target'
            Units are written such as 'p4 p5'; with one of the two columns empty they stay alone. A row without \
            a verdict says nothing. Then:

            EXAMPLE: hexapla review out --complete review.tsv > verdicts.tsv
            EXAMPLE: hexapla run corpus --output out --review verdicts.tsv

            The first adds the hashes of units written by hand; verdicts follow their text by its hash, also when an \
            article is renamed or a paragraph moves. Verdicts whose text is gone are listed among the findings. Keep \
            the file: add to it and give it to every later run.
            """)

    @Argument(help: "The output folder of a run.")
    var output: String

    @Option(name: .long, help: ArgumentHelp("Beads with a lower score; 2 for all.", valueName: "score"))
    var below = 0.8

    @Option(name: .long, help: "The languages, such as ar,es; all of the run by default.")
    var languages: String?

    @Option(name: .long, help: "The level: paragraph, sentence or both.")
    var level = "both"

    @Option(name: .long, help: ArgumentHelp("Beads shown before and behind each.", valueName: "n"))
    var context = 1

    @Option(name: .long, help: ArgumentHelp("Add the missing hashes to this review instead.", valueName: "file.tsv"))
    var complete: String?

    func validate() throws {
        try NumberRange.beads.check(context, "--context")
        try NumberRange.upToTwo.check(below, "--below")
    }

    func run() throws {
        if let complete { return try finish(complete) }
        var choice = ReviewSheet.Choice()
        choice.below = below
        choice.context = context
        var overrides = OptionOverrides()
        overrides.level = level
        overrides.languages = languages?.listed
        let options = try overrides.applied(to: PipelineOptions())
        choice.levels = options.level.levels
        if languages != nil { choice.languages = options.languages }
        try Output.print(ReviewSheet(output: output).text(choice))
    }

    private func finish(_ path: String) throws {
        let completion = try ReviewCompletion(path: path, output: output)
        try Output.print(completion.text)
        for remark in completion.remarks { Output.message("\(path): \(remark)") }
        Output.message("\(completion.completed) rows completed")
        if !completion.remarks.isEmpty { throw ExitCode(2) }
    }
}
