import ArgumentParser
import HexaplaRun

struct PipelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pipeline", abstract: "List, show and check pipelines.",
        discussion: "EXAMPLE: hexapla pipeline validate my.yaml",
        subcommands: [PipelineList.self, PipelineShow.self, PipelineValidate.self])
}

struct PipelineList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the pipelines that can be named.",
        discussion: "EXAMPLE: hexapla pipeline list")

    @OptionGroup var place: ResourceOptions

    func run() throws {
        let entries = try place.catalogue().entries()
        let width = entries.map(\.name.count).max() ?? 0
        for entry in entries {
            let name = entry.name + String(repeating: " ", count: width - entry.name.count)
            try Output.print("\(name)  \(entry.description)\n")
        }
    }
}

struct PipelineShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print every setting of a pipeline as YAML, with its digest.",
        discussion: "EXAMPLE: hexapla pipeline show news > my.yaml")

    @Argument(help: "A pipeline by name, or a YAML file.")
    var pipeline = "news"

    @OptionGroup var place: ResourceOptions

    func run() throws {
        let options = try place.catalogue().options(named: pipeline)
        try Output.print("# digest \(options.digest())\n" + options.yaml())
    }
}

struct PipelineValidate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Check pipeline files and name every mistake with its place.",
        discussion: "EXAMPLE: hexapla pipeline validate my.yaml")

    @Argument(help: "Pipelines by name, or YAML files.")
    var pipelines: [String]

    @OptionGroup var place: ResourceOptions

    func run() throws {
        let catalogue = try place.catalogue()
        var failed = false
        for pipeline in pipelines {
            guard let path = catalogue.path(of: pipeline) else {
                _ = try catalogue.options(named: pipeline)
                continue
            }
            let errors = try catalogue.validate(path)
            for error in errors { Output.message("\(error)") }
            failed = failed || !errors.isEmpty
            if errors.isEmpty { try Output.print("\(path): good\n") }
        }
        if failed { throw ExitCode(64) }
    }
}
