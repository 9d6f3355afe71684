import ArgumentParser
import HexaplaRun
import HexaplaSystem
import HexaplaTools
import HexaplaTraining

struct DetectTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Make the language profile from sentences whose language is known.",
        discussion: """
            EXAMPLE: hexapla detect train --languages data/languages --parallel data/parallel \
            --classes Resources/profiles/classes.tsv --output Resources/profiles/languages.hxlp
            EXAMPLE: hexapla detect train --languages flores200.tsv tatoeba.tsv --classes classes.tsv \
            --output try.hxlp --report try.tsv

            Files of --languages hold a label, a tab and a sentence on each line; files of --parallel are named \
            en-xx.tsv or en-xx.permissive.tsv and hold an origin, an English sentence and its translation; all may be \
            compressed. The same files in the same order give the same bytes, whose SHA-256 is told at the end.
            """)

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("Labelled sentences: .tsv files, or folders read in the order of names.", valueName: "path"))
    var languages: [String] = []

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("Sentences with translations: files, or folders read in column order.", valueName: "path"))
    var parallel: [String] = []

    @Option(name: .long, help: ArgumentHelp("What the labels stand for.", valueName: "file.tsv"))
    var classes: String

    @Option(name: [.long, .short], help: ArgumentHelp("The profile to write.", valueName: "file"))
    var output: String

    @Option(
        name: .long,
        help: ArgumentHelp("Where to write what becomes of the sentences held out, by label.", valueName: "file.tsv"))
    var report: String?

    @Option(
        name: .long, help: ArgumentHelp("Steps for each model; by default as many as for our own.", valueName: "n"))
    var steps: Int?

    @Flag(name: .long, help: "Say nothing but errors.")
    var quiet = false

    func validate() throws {
        if languages.isEmpty, parallel.isEmpty { throw ValidationError("Name files with --languages or --parallel.") }
        try NumberRange.steps.check(steps, "--steps")
    }

    func run() throws {
        let inputs = languages + parallel + [classes]
        try OutputPath.checkFile(output, inputs: inputs)
        if let report { try OutputPath.checkFile(report, option: "--report", inputs: inputs) }
        let training = try ProfileTraining(
            files: TrainingFiles(languages: languages, parallel: parallel), classes: classes, steps: steps)
        var meter = TrainingMeter(isShown: !quiet && Output.isTerminal)
        let result = try training.run { meter.show($0) }
        meter.clear()
        let digest = try ProfileTraining.write(result.bytes, to: output)
        if let report { try ProfileTraining.write(result.table(), to: report) }
        if !quiet { tell(result, digest) }
    }

    private func tell(_ result: ProfileTraining.Result, _ digest: String) {
        Output.note("\(result.sentences) sentences read, \(result.passedOver) lines passed over\n")
        Output.note("most often taken for one of the six:\n\(result.table(limit: 10))")
        Output.note("\(output): \(result.bytes.count) bytes, SHA-256 \(digest)\n")
    }
}

/// One line on the terminal that tells how far a training has come.
struct TrainingMeter {
    let isShown: Bool
    private var last = ""

    init(isShown: Bool) {
        self.isShown = isShown
    }

    /// Shows the progress when it reads differently from what is shown.
    mutating func show(_ progress: ProfileTraining.Progress) {
        guard isShown else { return }
        let text = Self.text(progress)
        if text != last { Output.note("\r\u{1B}[K" + text) }
        last = text
    }

    static func text(_ progress: ProfileTraining.Progress) -> String {
        switch progress {
        case .reading(let path): "reading \(path)"
        case .training(let script, let step, let steps): "training \(script)  \(step * 100 / max(1, steps)) %"
        }
    }

    /// Takes the line away.
    func clear() {
        if isShown, !last.isEmpty { Output.note("\r\u{1B}[K") }
    }
}
