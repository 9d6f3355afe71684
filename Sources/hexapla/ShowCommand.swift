import ArgumentParser
import HexaplaCore
import HexaplaRun
import HexaplaSystem
import HexaplaTools

/// The output folder of an earlier run.
struct FinishedRunOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The corpus folder, when it has moved.", valueName: "folder"))
    var corpus: String?

    @OptionGroup var place: ResourceOptions
}

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print the original text of a unit from the original bytes.",
        discussion: "EXAMPLE: hexapla show out 'a1#p7.fr'")

    @Argument(help: "The output folder of a run.")
    var output: String

    @Argument(help: "The unit: article#p7.fr for paragraph 7, article#s12.fr for sentence 12.")
    var unit: String

    @OptionGroup var finished: FinishedRunOptions

    func run() throws {
        let reference = try UnitReference(unit)
        let explainer = try RunExplainer(
            output: output, corpus: finished.corpus, resources: try finished.place.load())
        try Output.print(explainer.original(reference) + "\n")
    }
}

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say what a finding code means, or why a bead is as it is.",
        discussion: """
            EXAMPLE: hexapla explain HX-PIPE-001
            EXAMPLE: hexapla explain out 'a1#p7.ru'
            EXAMPLE: hexapla explain out 'a1#s12.en' --language fr

            For a unit it tells the texts, what speaks for and against the bead, what else could have been done, and the \
            beads beside it. The article is aligned again for that: give --resources and --lexicon as in the run.
            """)

    @Argument(help: "A finding code; or the output folder of a run and a unit such as a1#p7.ru.")
    var subjects: [String]

    @Option(name: .long, help: "For a unit of the English text: the version; all of them by default.")
    var language: String?

    @Option(name: .long, help: ArgumentHelp("The lexicon that the run was given.", valueName: "file"))
    var lexicon: String?

    @Flag(name: .long, help: "Print one object a line instead of text.")
    var json = false

    @OptionGroup var finished: FinishedRunOptions

    func validate() throws {
        guard (1...2).contains(subjects.count) else {
            throw ValidationError("Name a finding code, or an output folder and a unit.")
        }
    }

    func run() throws {
        var resources = try finished.place.load()
        guard subjects.count == 2 else { return try explain(code: subjects[0], resources.findings) }
        if let lexicon, lexicon != "none" { resources = try resources.using(lexicon: lexicon) }
        let reference = try UnitReference(subjects[1])
        let explainer = try RunExplainer(output: subjects[0], corpus: finished.corpus, resources: resources)
        let version = try language.map { try LanguageTag.given($0) }
        let explanations = try explainer.explanations(reference, version: version)
        let texts = try explanations.map { json ? try $0.json() : $0.text }
        try Output.print(texts.joined(separator: json ? "" : "\n"))
    }

    private func explain(code: String, _ catalogue: FindingCatalogue) throws {
        guard let entry = catalogue.entry(code) else {
            throw PipelineError(.usage, code, "There is no such finding code (\(catalogue.hint(for: code))).")
        }
        try Output.print("\(entry.code)  \(entry.severity.rawValue)  \(entry.title)\n\(entry.explanation)\n")
    }
}
