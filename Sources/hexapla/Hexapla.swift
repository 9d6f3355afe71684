import ArgumentParser
import Glibc
import HexaplaPipeline

@main
struct Hexapla: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hexapla",
        abstract: "Aligns documents in six languages: English with Arabic, Spanish, Russian, French and Chinese.",
        discussion: """
            EXAMPLE: hexapla run corpus --output out

            Then open out/index.html. Exit status: 0 done, 1 findings of severity error under --strict (or a proof \
            that failed), 2 some input failed and the rest is done, 64 bad usage.
            """,
        subcommands: [
            RunCommand.self, AlignCommand.self, DecodeCommand.self, DetectCommand.self, NormalizeCommand.self,
            SegmentCommand.self, ShowCommand.self, ExplainCommand.self, VerifyCommand.self, EvaluateCommand.self,
            LexiconCommand.self, PipelineCommand.self, ReviewCommand.self,
        ])

    @Flag(name: .long, help: "Print what results are made with: the versions and digests of the signature.")
    var version = false

    @OptionGroup var place: ResourceOptions

    func run() throws {
        guard version else { throw CleanExit.helpRequest(self) }
        try Output.print(VersionText.text(place))
    }

    /// Parses, runs, and turns every kind of end into a message and an exit code.
    static func main() async {
        Descriptor.reserveStandardStreams()
        signal(SIGPIPE, SIG_IGN)
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            try CommandNames.check(arguments)
            if let help = CommandNames.groupHelp(arguments) { return try Output.print(help + "\n") }
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            Glibc.exit(Failure.code(of: error))
        }
    }
}
