import ArgumentParser
import HexaplaSystem
import HexaplaTools

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make a review of an export that a person has corrected.",
        discussion: """
            EXAMPLE: hexapla export out --format tmx --pairs
            EXAMPLE: hexapla import out corrected/corpus.en-fr.tmx --output verdicts.tsv
            EXAMPLE: hexapla run corpus --output out --review verdicts.tsv

            Reads \(["TMX", "XLIFF", "XLSX", "TSV"].joined(separator: ", ")) and compares the file with the one that was \
            exported. A pair that was deleted is rejected; a pair whose text is now that of other units is linked to them; \
            the column 'verdict' of a worksheet is taken as it is. Where nothing was changed there is no verdict.
            """)

    @Argument(help: "The output folder of the run that was exported.")
    var result: String

    @Argument(help: "The corrected file: .tmx, .xlf, .xlsx or .tsv.")
    var file: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The file as it was exported; by default that of the same name in 'exports'.", valueName: "file"))
    var original: String?

    @Flag(name: .long, help: "The file is a part of what was exported: what is missing says nothing.")
    var part = false

    @Option(
        name: [.long, .short],
        help: ArgumentHelp("The review to write; the standard output by default.", valueName: "file.tsv"))
    var output: String?

    func run() throws {
        if let output {
            try OutputPath.checkFile(output, inputs: [file] + [original].compactMap { $0 })
            try OutputPath.check(output, outside: result)
        }
        let verdicts = try ImportedVerdicts(output: result, file: file, original: original, isPart: part)
        for remark in verdicts.remarks { Output.message(remark) }
        if let output {
            try Files.write(Array(verdicts.text.utf8), to: output)
        } else {
            try Output.print(verdicts.text)
        }
        let counts = verdicts.verdicts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        let missing = verdicts.missingRows > 0 ? ", \(verdicts.missingRows) missing, which says nothing" : ""
        Output.message(
            "\(verdicts.unchanged) pairs unchanged\(missing); "
                + (counts.isEmpty ? "no verdicts" : counts.joined(separator: ", ")))
        if !verdicts.remarks.isEmpty { throw ExitCode(2) }
    }
}
