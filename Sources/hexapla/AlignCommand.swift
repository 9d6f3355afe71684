import ArgumentParser
import HexaplaCore
import HexaplaPipeline

struct AlignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align", abstract: "Align two files and print the beads.",
        discussion: """
            EXAMPLE: hexapla align a1/en.txt a1/fr.txt --level paragraph
            'hexapla align pair --help' lists the options; 'hexapla align train' fits the weights.
            """,
        subcommands: [AlignPair.self, AlignTrain.self], defaultSubcommand: AlignPair.self)
}

struct AlignPair: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pair", abstract: "Align an English file with another and print the beads.",
        discussion: "EXAMPLE: hexapla align en.txt ru.txt --format jsonl > beads.jsonl")

    @Argument(help: "The English file.")
    var english: String

    @Argument(help: "The other file.")
    var version: String

    @Option(name: .long, help: ArgumentHelp("The language of the other file; found by itself.", valueName: "xx"))
    var language: String?

    @Option(name: .long, help: "Which beads to print: paragraph, sentence or both.")
    var level: String?

    @Flag(name: .long, help: "Every line is a sentence, a blank line ends a paragraph.")
    var presegmented = false

    @Option(name: .long, help: "The form of the beads: tsv, jsonl or vecalign.")
    var format = BeadFormat.tsv

    @OptionGroup var choice: PipelineChoice

    @Flag(name: .long, help: "Do not print the findings.")
    var quiet = false

    func run() throws {
        var overrides = OptionOverrides()
        overrides.level = level
        overrides.presegmented = presegmented
        let aligner = PairAligner(resources: try choice.place.load(), options: try choice.options(overrides))
        let pair = try aligner.align(
            english: english, version: version, language: try language.map { try LanguageTag.given($0) })
        if !quiet { for finding in pair.findings { Output.message("\(finding.code): \(finding.message)") } }
        try Output.print(pair.text(format))
    }
}

struct AlignTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Fit the weights of the aligner to articles with gold beads.",
        discussion: """
            EXAMPLE: hexapla align train gold/hard gold/clean --output Resources/weights/align.json
            Each folder holds articles with a gold.json. The same folders give the same bytes.
            """)

    @Argument(help: "Folders of articles with gold beads.")
    var folders: [String]

    @Option(name: .long, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    @Option(name: .long, help: ArgumentHelp("Take every second article: 0 or 1.", valueName: "n"))
    var half: Int?

    @Flag(name: .long, inversion: .prefixedNo, help: "Fit the weights for running without a lexicon too.")
    var plain = true

    @OptionGroup var place: ResourceOptions

    func run() throws {
        let trainer = WeightTrainer(resources: try place.load())
        let weights = try trainer.train(on: folders, half: half, withoutLexicon: plain) { Output.message($0) }
        try WeightTrainer.write(weights, to: output)
    }
}
