import ArgumentParser
import HexaplaCore
import HexaplaLanguage
import HexaplaRun
import HexaplaSystem
import HexaplaTraining

struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon", abstract: "Make and look into bilingual lexicons.",
        discussion: "EXAMPLE: hexapla lexicon inspect Resources/lexicons/en-fr.hxlex word",
        subcommands: [LexiconTrain.self, LexiconCompile.self, LexiconInspect.self])
}

struct LexiconTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Learn a lexicon from translated lines.",
        discussion: """
            EXAMPLE: hexapla lexicon train pairs.tsv --language fr --output en-fr.hxlex

            A line holds a label, an English and another text, or the two texts alone, parted by tabs (or by semicolons \
            or commas, where all lines have as many). The encoding is found; lines passed over are counted and told. The \
            same files give the same bytes.
            """)

    @Argument(help: "Tables of translated lines.")
    var pairs: [String]

    @Option(name: .long, help: ArgumentHelp("Glossaries: English and other term in a line.", valueName: "file"))
    var glossary: [String] = []

    @Option(name: .long, help: ArgumentHelp("A table of label, name, licence and credit.", valueName: "file"))
    var sources: String?

    @OptionGroup var target: LexiconTarget

    func run() throws {
        var input = LexiconMaker.Input()
        input.pairs = pairs
        input.glossaries = glossary
        input.sources = sources
        try target.write(input, command: "train")
    }
}

struct LexiconCompile: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile", abstract: "Make a lexicon from glossaries.",
        discussion: """
            EXAMPLE: hexapla lexicon compile terms.tsv --language ru --output terms.hxlex
            EXAMPLE: hexapla lexicon compile terms.tbx --language ar --output terms.hxlex

            A glossary is a table whose lines hold an English and another term, parted by a tab (or by semicolons or \
            commas, where all lines have as many), or a TBX file (ISO 30042) of version 2 or 3: of an entry with several \
            terms in a language all pairs are taken, a thousand at most. The encoding of a table is found; lines passed \
            over are counted and told, and a file without a pair is an error.
            """)

    @Argument(help: "Glossaries.")
    var glossaries: [String]

    @OptionGroup var target: LexiconTarget

    func run() throws {
        var input = LexiconMaker.Input()
        input.glossaries = glossaries
        try target.write(input, command: "compile")
    }
}

struct LexiconInspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Show what a lexicon is made of and look words up.",
        discussion: "EXAMPLE: hexapla lexicon inspect en-es.hxlex house casa")

    @Argument(help: "The lexicon.")
    var lexicon: String

    @Argument(help: "Words of either language.")
    var words: [String] = []

    func run() throws {
        let inspector = try LexiconInspector(path: lexicon)
        guard !words.isEmpty else { return try Output.print(inspector.description()) }
        for word in words { try Output.print(inspector.translations(of: word)) }
    }
}

/// What the commands that make a lexicon share.
struct LexiconTarget: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The language beside English.", valueName: "xx"))
    var language: String

    @Option(name: .long, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    @Flag(name: .long, inversion: .prefixedNo, help: "Take the names that CLDR has.")
    var names = true

    @OptionGroup var place: ResourceOptions

    /// Makes the lexicon and writes it.
    func write(_ input: LexiconMaker.Input, command: String) throws {
        try OutputPath.checkFile(output, inputs: input.files)
        let tag = try LanguageTag.given(language)
        let resources = try place.load(needsLexicons: false)
        guard resources.languages.isServed(tag) else {
            throw PipelineError(
                .usage, "--language", "'\(language)' is none of \(resources.languages.servedCodes).")
        }
        var input = input
        input.names = names
        let maker = LexiconMaker(resources: resources, language: tag)
        let bytes = try maker.make(input, command: "hexapla lexicon \(command) --language \(tag.base)") {
            Output.message($0)
        }
        try LexiconMaker.write(bytes, to: output)
    }
}
