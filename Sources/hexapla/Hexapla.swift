import ArgumentParser
import Dispatch
import Glibc
import HexaplaRun
import HexaplaSystem
import HexaplaTools

struct HexaplaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hexapla",
        abstract:
            "Aligns documents in several languages: English with Arabic, Spanish, Russian, French, Chinese and others.",
        discussion: """
            EXAMPLE: hexapla run corpus --output out

            Then open out/index.html. Exit status: 0 done, 1 findings of severity error under --strict (or a proof \
            that failed), 2 some input failed and the rest is done, 64 bad usage.
            """,
        subcommands: [
            RunCommand.self, AlignCommand.self, DecodeCommand.self, DetectCommand.self, NormalizeCommand.self,
            SegmentCommand.self, ShowCommand.self, ExplainCommand.self, VerifyCommand.self, EvaluateCommand.self,
            FindCommand.self, ServeCommand.self, ExportCommand.self, ImportCommand.self, LexiconCommand.self,
            PipelineCommand.self, ReviewCommand.self,
        ])

    @Flag(name: .long, help: "Print what results are made with: the versions and digests of the signature.")
    var version = false

    @OptionGroup var place: ResourceOptions

    func run() throws {
        guard version else { throw CleanExit.helpRequest(self) }
        try Output.print(VersionText.text(place))
    }

}

/// Parses, runs, and turns every kind of end into a message and an exit code.
@main
enum Program {
    static func main() {
        Descriptor.reserveStandardStreams()
        signal(SIGPIPE, SIG_IGN)
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            try CommandNames.check(arguments)
            if let help = CommandNames.groupHelp(arguments) { return try Output.print(help + "\n") }
            if let run = try HexaplaCommand.parseAsRoot() as? RunCommand { exit(guarded(run)) }
        } catch {
            exit(Failure.code(of: error))
        }
        start()
    }

    /// Does a run in a process of its own, so that a bad input never ends it.
    private static func guarded(_ run: RunCommand) -> Int32 {
        let isNew = OutputFolder.isMissing(run.output)
        let outcome = RunGuard.run(isRepeatable: !run.readsStream, tell: Output.message) { start(suspecting: $0) }
        if case .ended(let code) = outcome, code <= 128 { return code }
        OutputFolder.clearLeftover(run.output, isNew: isNew)
        switch outcome {
        case .ended(let code): return code
        case .stopped(let signal):
            Output.message(
                "The run was ended by signal \(signal) while no input was under way. If it was putting its result into place,"
                    + " the next command on the output folder completes that; otherwise the folder is as it was.")
        case .givenUp(let names):
            Output.message(
                "The run was given up after \(names.count) inputs had stopped the program: "
                    + names.joined(separator: ", ") + ". The output folder is as it was.")
        case .unrepeatable(let signal, let names):
            Output.message(
                "The program was stopped by \(RunGuard.words(signal)) while these were under way:"
                    + " \(names.joined(separator: ", ")). The run reads a stream, so it cannot be tried again without them;"
                    + " save the stream as a file and name that. The output folder is as it was.")
        }
        return 2
    }

    /// Runs the command of the command line to its end.
    private static func start(suspecting suspects: Suspects = Suspects()) -> Never {
        Task {
            do {
                try await Suspects.$known.withValue(suspects) {
                    var command = try HexaplaCommand.parseAsRoot()
                    if var command = command as? any AsyncParsableCommand {
                        try await command.run()
                    } else {
                        try command.run()
                    }
                }
            } catch {
                exit(Failure.code(of: error))
            }
            exit(0)
        }
        dispatchMain()
    }
}
