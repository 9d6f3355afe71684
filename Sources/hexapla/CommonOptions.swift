import ArgumentParser
import HexaplaCore
import HexaplaRun
import HexaplaSystem

/// Where the resource files are.
struct ResourceOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The folder with the resource files.", valueName: "folder"))
    var resources: String?

    /// Finds the folder.
    func locator() -> ResourceLocator { ResourceLocator(given: resources) }

    /// Reads the files; lexicons are left out where new ones are made, so that old ones may be in the way of nothing.
    func load(needsLexicons: Bool = true) throws -> StageResources {
        try StageResources(folder: locator().folder(), needsLexicons: needsLexicons)
    }

    /// The pipelines that can be named.
    func catalogue() throws -> PipelineCatalogue {
        let locator = locator()
        let folder = try locator.folder()
        return PipelineCatalogue(
            folders: locator.pipelineFolders(resources: folder), served: try StageResources.versions(in: folder))
    }
}

/// Which pipeline a command follows.
struct PipelineChoice: ParsableArguments {
    @OptionGroup var place: ResourceOptions

    @Option(name: .long, help: ArgumentHelp("A pipeline by name, or a YAML file.", valueName: "name|file"))
    var pipeline = "news"

    /// The settings of the pipeline with the flags in place.
    func options(_ overrides: OptionOverrides = OptionOverrides()) throws -> PipelineOptions {
        try overrides.applied(
            to: place.catalogue().options(named: pipeline),
            served: StageResources.versions(in: place.locator().folder()))
    }
}

extension String {
    /// The parts of a list with commas, without the spaces around them.
    var listed: [String] {
        split(separator: ",").map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }
}

extension LanguageTag {
    /// A language given on the command line.
    static func given(_ spelling: String, flag: String = "--language") throws -> LanguageTag {
        guard let tag = LanguageTag(spelling) else {
            throw PipelineError(.usage, flag, "'\(spelling)' is no language code.")
        }
        return tag
    }
}
