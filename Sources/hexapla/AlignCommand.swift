import ArgumentParser
import HexaplaCore
import HexaplaRun
import HexaplaSystem
import HexaplaTools
import HexaplaTraining

struct AlignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "align", abstract: "Align two files and print the beads.",
        discussion: """
            EXAMPLE: hexapla align a1/en.txt a1/fr.txt --level paragraph

            'hexapla align train' fits the weights; 'hexapla align overlaps' writes the texts that sentence vectors are made for.
            """,
        subcommands: [AlignPair.self, AlignTrain.self, AlignOverlaps.self], defaultSubcommand: AlignPair.self)
}

struct AlignPair: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pair", abstract: "Align an English file with another and print the beads.",
        discussion: "EXAMPLE: hexapla align en.txt ru.txt --format jsonl > beads.jsonl")

    @Argument(help: "The English file; - is the standard input.")
    var english: String

    @Argument(help: "The other file; - is the standard input.")
    var version: String

    @Option(name: .long, help: ArgumentHelp("The language of the other file; found by itself.", valueName: "xx"))
    var language: String?

    @Option(name: .long, help: "Which beads to print: paragraph, sentence or both.")
    var level: String?

    @Flag(name: .long, help: "Every line is a sentence, a blank line ends a paragraph.")
    var presegmented = false

    @Option(
        name: .long,
        help: ArgumentHelp("How often to align: 2 learns words from the texts first.", valueName: "1|2|auto"))
    var passes: String?

    @Option(name: .long, help: "The form of the beads: tsv, jsonl or vecalign.")
    var format = BeadFormat.tsv

    @Option(name: .long, help: ArgumentHelp("A person's verdicts on beads, obeyed.", valueName: "file.tsv"))
    var review: String?

    @Option(name: .long, help: ArgumentHelp("Sentence vectors made elsewhere.", valueName: "folder"))
    var vectors: String?

    @OptionGroup var choice: PipelineChoice

    @Flag(name: .long, help: "Do not print the findings.")
    var quiet = false

    func run() throws {
        var overrides = OptionOverrides()
        overrides.level = level
        overrides.presegmented = presegmented
        overrides.passes = passes
        var resources = try choice.place.load()
        if let review { resources = try resources.using(review: review) }
        if let vectors { resources = try resources.using(vectors: vectors) }
        let aligner = PairAligner(resources: resources, options: try choice.options(overrides))
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

    func validate() throws {
        try NumberRange.half.check(half, "--half")
    }

    func run() throws {
        try OutputPath.checkFile(output)
        let trainer = WeightTrainer(resources: try place.load())
        let weights = try trainer.train(on: folders, half: half, withoutLexicon: plain) { Output.message($0) }
        try WeightTrainer.write(weights, to: output)
    }
}

struct AlignOverlaps: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overlaps", abstract: "Write the texts that sentence vectors are made for.",
        discussion: """
            EXAMPLE: hexapla align overlaps out --output vectors

            Writes vectors/overlaps.en, vectors/overlaps.ru and so on: each sentence of the run and each two to four in \
            a row, one a line. Encode each line with a model of your own, write the vectors as float32 rows beside it \
            (overlaps.ru.emb) or with NumPy (overlaps.ru.npy), and give the folder to 'hexapla run --vectors vectors'.
            """)

    @Argument(help: "The output folder of a run.")
    var finished: String

    @Option(name: .long, help: ArgumentHelp("The folder to write to.", valueName: "folder"))
    var output: String

    @Option(name: .long, help: ArgumentHelp("The most sentences in a row, from 1 to 4.", valueName: "n"))
    var size = 4

    func validate() throws {
        try NumberRange.overlaps.check(size, "--size")
    }

    func run() throws {
        try OutputPath.checkFolder(output)
        for file in try OverlapWriter(output: finished).write(to: output, size: size) {
            Output.message("\(file.path): \(file.lines) lines")
        }
    }
}
