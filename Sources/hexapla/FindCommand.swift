import ArgumentParser
import Glibc
import HexaplaCore
import HexaplaRun
import HexaplaSearch
import HexaplaSystem

/// The kinds of units that are linked.
enum LinkLevel: String, CaseIterable, ExpressibleByArgument {
    case sentence, paragraph
}

struct FindCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Find words in all languages of a run, with what is linked to them.",
        discussion: """
            EXAMPLE: hexapla find out agreement
            EXAMPLE: hexapla find out '"customs union" border' --in en --limit 0
            EXAMPLE: hexapla find out договор --in ru --with fr:accord
            EXAMPLE: hexapla find out 'sign(ed|ing)' --regex --in en --columns none
            EXAMPLE: hexapla find out 关税 --json

            Words are found by their normal forms: without case, by their stems, in Arabic without the article \
            and what is written before it (ال, بال, كال, لل, with و or ف); ب, ل and ك without the article stay. \
            All words must stand in one sentence. In quotation marks they are a phrase. Numbers are found by \
            their groups of digits: 1,500 finds 1.500, but 1500 is another word. Chinese is found by its \
            characters. --exact finds whole words letter for letter, --regex a regular expression in ICU's \
            syntax.

            The first query makes an index in the output folder (.hexapla/find.sqlite), which may be removed at any time.
            """)

    @Argument(help: "The output folder of a run.")
    var output: String

    @Argument(help: "What to look for.")
    var query: String

    @Option(name: .customLong("in"), help: "The languages to look in, such as ru,fr; all of the run by default.")
    var languages: String?

    @Option(
        name: .customLong("with"),
        help: ArgumentHelp(
            "What must stand in the linked text of a language, too; can be given again.", valueName: "xx:words"))
    var conditions: [String] = []

    @Flag(help: "How to look: for normal forms of words, letter for letter, or for a regular expression.")
    var mode = FindMode.words

    @Option(name: .long, help: "What is linked: sentence or paragraph; sentences where the run aligned them.")
    var level: LinkLevel?

    @Option(name: .long, help: ArgumentHelp("The most hits to print; 0 for all.", valueName: "n"))
    var limit = 20

    @Option(name: .long, help: "The languages to print beside each hit, such as en,fr, or none; all by default.")
    var columns: String?

    @Option(
        name: .long, help: ArgumentHelp("The columns of the page; those of the terminal by default.", valueName: "n"))
    var width: Int?

    @Flag(name: .customLong("no-renderings"), help: "Do not look for the words that render the query.")
    var hasNoRenderings = false

    @Flag(name: .long, help: "Print one JSON object instead of text.")
    var json = false

    @OptionGroup var place: ResourceOptions

    func validate() throws {
        try NumberRange.beads.check(limit, "--limit")
        try NumberRange.columns.check(width, "--width")
    }

    func run() throws {
        let query = try question()
        var search = try CorpusSearch(output: output, resources: place.locator().folder(), tell: Output.message)
        let result = try search.answer(query)
        if json { return try Output.write(result.json) }
        let isTerminal = isatty(Descriptor.output) == 1
        let concordance = Concordance(
            result, languages: search.languages, width: width ?? Self.terminalWidth ?? 100,
            style: isTerminal ? .colour : .brackets)
        try Output.writeShown(concordance.text)
    }

    private func question() throws -> FindQuery {
        var question = FindQuery(query)
        question.mode = mode
        question.languages = try Self.languages(languages, "--in")
        question.conditions = try conditions.map { try FindQuery.Condition($0) }
        question.level = level.flatMap { AlignmentLevel(rawValue: $0.rawValue) }
        question.limit = limit
        if let columns { question.columns = columns == "none" ? [] : try Self.languages(columns, "--columns") }
        question.hasRenderings = !hasNoRenderings
        return question
    }

    private static func languages(_ list: String?, _ flag: String) throws -> [LanguageTag] {
        guard let list else { return [] }
        let tags = try list.listed.map { try LanguageTag.given($0, flag: flag) }
        if tags.isEmpty { throw PipelineError(.usage, flag, "It names no language.") }
        return tags
    }

    /// The columns of the terminal; `nil` when the output is none.
    private static var terminalWidth: Int? {
        var size = winsize()
        guard ioctl(Descriptor.output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
