import ArgumentParser
import HexaplaRun
import HexaplaServe
import HexaplaSystem

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Show a run in the browser, with a search in all languages as you type.",
        discussion: """
            EXAMPLE: hexapla serve out

            Open the printed address. It is good on this machine only and until the command is stopped (Ctrl-C); nothing \
            is written but the index of the search (.hexapla/find.sqlite).
            """)

    @Argument(help: "The output folder of a run.")
    var output: String

    @Option(name: .long, help: ArgumentHelp("The port on 127.0.0.1; any that is free by default.", valueName: "n"))
    var port = 0

    @OptionGroup var place: ResourceOptions

    func validate() throws {
        try NumberRange.ports.check(port, "--port")
    }

    func run() async throws {
        let server = try CorpusServer(output: output, resources: place.locator().folder()) { Output.message($0) }
        try await server.run(port: UInt16(port)) { address in
            try? Output.print(address + "\n")
            Output.message("Open this address in a browser on this machine; Ctrl-C stops the server.")
        }
    }
}
