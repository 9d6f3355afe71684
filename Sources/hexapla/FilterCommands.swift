import ArgumentParser
import HexaplaCore
import HexaplaRun
import HexaplaSystem
import HexaplaTools

/// What the commands on single texts share.
struct FilterOptions: ParsableArguments {
    @Argument(help: "The files; - is the standard input.")
    var files: [String] = []

    @Flag(name: .long, help: "Filter JSON lines from the standard input to the standard output.")
    var jsonl = false

    @OptionGroup var choice: PipelineChoice

    func validate() throws {
        if jsonl, !files.isEmpty { throw ValidationError("--jsonl reads the standard input and takes no files.") }
        if !jsonl, files.isEmpty { throw ValidationError("Name a file, or give --jsonl to filter JSON lines.") }
    }

    /// Does a job on every line of the standard input.
    func filter(_ job: FilterJob) throws {
        let filters = TextFilters(
            resources: try choice.place.load(needsLexicons: false), options: try choice.options())
        let failures = try Output.filter(LineFilter { filters.answer($0, job) })
        guard failures > 0 else { return }
        Output.message("standard input: \(failures) of the lines could not be used; the answer to each says why.")
        throw ExitCode(2)
    }

    /// Does something with every file; a file that fails is named and the rest is done.
    func forEachFile(_ body: (String, SingleDocument) throws -> Void) throws {
        try GivenFile.checkStandardInput(files)
        let tool = SingleDocument(
            resources: try choice.place.load(needsLexicons: false), options: try choice.options())
        var failed = false
        for file in files {
            do {
                try body(file, tool)
            } catch let error as PipelineError where error.kind == .input {
                Output.message("\(error)")
                failed = true
            }
        }
        if failed { throw ExitCode(2) }
    }
}

struct DecodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode", abstract: "Tell the encoding of files, or print their text as UTF-8.",
        discussion: "EXAMPLE: hexapla decode --text old.txt > new.txt")

    @OptionGroup var shared: FilterOptions

    @Flag(name: .long, help: "Print the text as UTF-8, a blank line between paragraphs.")
    var text = false

    func run() throws {
        if shared.jsonl { return try shared.filter(.decode) }
        try shared.forEachFile { file, tool in
            if text {
                let document = try tool.document(file, until: .read)
                try Output.print(document.source.paragraphs.map(\.text.string).joined(separator: "\n\n") + "\n")
            } else {
                let form = try tool.form(of: file)
                try Output.print("\(file)\t\(form.name)\t\(ProgressMeter.decimal(form.confidence))\n")
            }
        }
    }
}

struct DetectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "detect", abstract: "Tell the language of files or of JSON lines.",
        discussion: """
            EXAMPLE: hexapla detect a1/*.txt

            'hexapla detect train' makes the language profile.
            """,
        subcommands: [DetectText.self, DetectTrain.self], defaultSubcommand: DetectText.self)
}

struct DetectText: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text", abstract: "Tell the language of files or of JSON lines.",
        discussion: "EXAMPLE: hexapla detect text --spans a1/*.txt")

    @OptionGroup var shared: FilterOptions

    @Flag(name: .long, help: "Tell the language of each stretch, or of each paragraph of a file.")
    var spans = false

    @Option(name: .long, help: "What the offsets of --spans count: utf8, utf16 or scalar.")
    var offsets = OffsetUnit.utf8

    func run() throws {
        if shared.jsonl { return try shared.filter(spans ? .spans(offsets) : .detect) }
        try shared.forEachFile { file, tool in
            let document = try tool.document(file, until: .detect).detected
            try Output.print("\(file)\t\(Self.text(document.language))\n")
            guard spans else { return }
            for (index, guess) in document.paragraphs.enumerated() {
                try Output.print("  p\(index)\t\(Self.text(guess))\n")
                let spans = tool.spans(in: document.source.paragraphs[index].text)
                guard spans.count > 1 else { continue }
                for span in spans {
                    let place = "\(span.range.start)–\(span.range.end)"
                    try Output.print("    \(place)\t\(Self.text(span.guess))\t\(span.excerpt)\n")
                }
            }
        }
    }

    private static func text(_ guess: LanguageGuess) -> String {
        "\(guess.tag)\t\(ProgressMeter.decimal(guess.confidence))"
    }
}

struct NormalizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "normalize", abstract: "Print the text as it is shown, or as it is matched.",
        discussion: "EXAMPLE: hexapla normalize --layer folded a1/ru.txt")

    @OptionGroup var shared: FilterOptions

    @Option(name: .long, help: "The layer: normalized or folded.")
    var layer = LayerChoice.normalized

    @Option(name: .long, help: ArgumentHelp("The language of the files; found by itself.", valueName: "xx"))
    var language: String?

    func run() throws {
        if shared.jsonl { return try shared.filter(.normalize(layer)) }
        let given = try language.map { try LanguageTag.given($0) }
        try shared.forEachFile { file, tool in
            let document = try tool.document(file, language: given, until: .normalize)
            let paragraphs = document.normalized.paragraphs
                .map { layer == .folded ? $0.folded.string : $0.text.string }
            try Output.print(paragraphs.joined(separator: "\n\n") + "\n")
        }
    }
}

struct SegmentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment", abstract: "Cut text into sentences or words.",
        discussion: """
            EXAMPLE: hexapla segment a1/fr.txt > a1.sentences.txt
            EXAMPLE: hexapla segment --explain a1/fr.txt

            One sentence a line, a blank line between paragraphs: what 'hexapla run --presegmented' reads.
            """)

    @OptionGroup var shared: FilterOptions

    @Option(name: .long, help: "The unit: sentence or word.")
    var unit = SegmentUnit.sentence

    @Flag(name: .long, help: "Tell for each place where a sentence might end which rule decided, and why.")
    var explain = false

    @Option(name: .long, help: ArgumentHelp("The language of the files; found by itself.", valueName: "xx"))
    var language: String?

    func validate() throws {
        if explain, shared.jsonl {
            throw ValidationError("--explain prints for people; it does not filter JSON lines.")
        }
    }

    func run() throws {
        if shared.jsonl { return try shared.filter(.segment(unit)) }
        let given = try language.map { try LanguageTag.given($0) }
        try shared.forEachFile { file, tool in
            let document = try tool.document(file, language: given, until: .segment)
            try Output.print(explain ? Self.explanation(document, tool) : Self.text(document, unit, tool))
        }
    }

    /// The decisions of each paragraph that has any, below its ordinal.
    private static func explanation(_ document: SegmentedDocument, _ tool: SingleDocument) throws -> String {
        try (0..<document.paragraphCount).map { paragraph in
            let lines = try tool.sentenceDecisions(ofParagraph: paragraph, in: document)
            return lines.isEmpty ? "" : "p\(paragraph)\n" + lines.map { "  \($0)\n" }.joined()
        }.joined()
    }

    private static func text(
        _ document: SegmentedDocument, _ unit: SegmentUnit, _ tool: SingleDocument
    ) throws -> String {
        try (0..<document.paragraphCount).map { paragraph in
            try document.sentenceIndices(ofParagraph: paragraph).map { index in
                try line(document, document.sentences[index], unit, tool) + "\n"
            }.joined()
        }.joined(separator: "\n")
    }

    private static func line(
        _ document: SegmentedDocument, _ sentence: Sentence, _ unit: SegmentUnit, _ tool: SingleDocument
    ) throws -> String {
        if unit == .sentence { return document.shownText(of: sentence) }
        return try tool.words(of: sentence, in: document).joined(separator: " ")
    }
}
