import ArgumentParser
import HexaplaCore
import HexaplaExport
import HexaplaRun
import HexaplaSystem
import HexaplaTools

/// What is exported, and how: the same for `export` and for `run --export`.
struct ExportFilterOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Export: codes to write, such as en=en-US,zh=zh-CN.", valueName: "codes"))
    var codes: String?

    @Flag(name: .long, help: "Export: a file a pair with English, where a format can hold all languages in one.")
    var pairs = false

    @Option(
        name: .long, help: ArgumentHelp("Export: pairs without English, through it, such as ar-fr.", valueName: "pairs")
    )
    var via: String?

    @Flag(name: .long, help: "Export: only the smallest groups that have all languages.")
    var complete = false

    @Option(
        name: .long, help: ArgumentHelp("Export: only beads with at least this score, from 0 to 1.", valueName: "score")
    )
    var minScore: Double?

    @Option(
        name: .long, help: ArgumentHelp("Export: leave copies out, the best score kept.", valueName: "none|exact|near"))
    var dedupe: String?

    @Flag(name: .long, help: "Export: also text of the page, such as menus.")
    var includeFurniture = false

    @Option(name: .long, help: ArgumentHelp("Export: what a file holds.", valueName: "corpus|document"))
    var by: String?

    func validate() throws {
        try NumberRange.half.check(minScore, "--min-score")
    }

    /// The options that are given, by name.
    var given: [String] {
        let all = [
            ("--codes", codes != nil), ("--pairs", pairs), ("--via", via != nil), ("--complete", complete),
            ("--min-score", minScore != nil), ("--dedupe", dedupe != nil), ("--include-furniture", includeFurniture),
            ("--by", by != nil),
        ]
        return all.filter(\.1).map(\.0)
    }

    /// The options with the formats that are asked for.
    func options(_ formats: String, flag: String) throws -> ExportOptions {
        var options = ExportOptions()
        try options.take(formats: formats.listed, flag: flag)
        try options.take(codes: (codes ?? "").listed)
        try options.take(via: (via ?? "").listed)
        options.pairs = pairs
        options.complete = complete
        options.minScore = minScore
        options.includesFurniture = includeFurniture
        if let dedupe { options.copies = try Self.choice(dedupe, "--dedupe") }
        if let by { options.part = try Self.choice(by, "--by") }
        try options.check()
        return options
    }

    private static func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ word: String, _ flag: String
    ) throws -> Choice {
        if let choice = Choice(rawValue: word.lowercased()) { return choice }
        let hint = NearestNames.hint(for: word, among: Choice.allCases.map(\.rawValue))
        throw PipelineError(.usage, flag, "'\(word)' is no value of this option (\(hint)).")
    }
}

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a finished run for other programs: TMX, XLIFF, TEI, spreadsheets and more.",
        discussion: """
            EXAMPLE: hexapla export out --format tmx,xlsx
            EXAMPLE: hexapla export out --format tmx --pairs --codes en=en-US,zh=zh-CN --min-score 0.8
            EXAMPLE: hexapla export out --format moses --via ar-fr,zh-ru --dedupe exact --output memories

            The formats are \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")). They go into the folder \
            'exports' of the run, each into a folder of its own; README.txt there tells what was written and what each \
            option left out. Only files that an earlier export wrote and nobody has changed are replaced.
            """)

    @Argument(help: "The output folder of a run.")
    var result: String

    @Option(name: .long, help: ArgumentHelp("The formats to write.", valueName: "formats"))
    var format: String

    @Option(name: .long, help: "The versions, such as ar,fr; all of the run by default.")
    var languages: String?

    @Option(name: .long, help: "The level: paragraph, sentence or both; sentences where the run has them.")
    var level: String?

    @OptionGroup var filters: ExportFilterOptions

    @Option(
        name: [.long, .short],
        help: ArgumentHelp(
            "The folder to write instead of 'exports'; new, empty or of an earlier export.", valueName: "folder"))
    var output: String?

    @Flag(name: .long, help: "Say nothing but errors.")
    var quiet = false

    @OptionGroup var place: ResourceOptions

    func run() throws {
        var options = try filters.options(format, flag: "--format")
        if let languages {
            options.languages = try languages.listed.map { try LanguageTag.given($0, flag: "--languages") }
        }
        if let level {
            guard let choice = LevelChoice(rawValue: level.lowercased()) else {
                let hint = NearestNames.hint(for: level, among: LevelChoice.allCases.map(\.rawValue))
                throw PipelineError(.usage, "--level", "'\(level)' is no value of this option (\(hint)).")
            }
            options.levels = choice.levels
        }
        let exporter = try RunExporter(result, resources: place.load(needsLexicons: false))
        let written = try exporter.export(options, to: output)
        if !quiet {
            for line in written.told { Output.note(TerminalText.line(line) + "\n") }
            Output.note(TerminalText.line("exports: \(written.folder)") + "\n")
        }
    }
}
