import HexaplaCore
import HexaplaLanguage
import HexaplaRun
import HexaplaSystem

extension Hexapla {
    /// What can be chosen; without any choice everything is done as `hexapla run` does it.
    public struct Settings: Sendable, Hashable {
        /// A pipeline file (YAML) that sets the options of the stages, by its path or its name; `nil` for those of `news`.
        public var pipeline: String?
        /// The versions that `run` aligns, as language codes; `nil` for those of the pipeline.
        public var languages: [String]?
        /// Whether texts are cut into sentences already: every line is one, a blank line ends a paragraph.
        public var presegmented = false
        /// Whether the lexicons are used.
        public var usesLexicon = true
        /// How many articles `run` does side by side, at least 1; `nil` for as many as there are cores.
        public var jobs: Int?

        /// Creates the settings of `hexapla run` without options.
        public init() {}

        /// The pipeline `news` where its file is not at hand, as beside programs of other packages.
        private static var news: PipelineOptions {
            var options = PipelineOptions()
            options.description = "News, press releases and wire stories saved from web pages."
            return options
        }

        /// The settings of the stages.
        func options(
            _ locator: ResourceLocator, _ resources: StageResources
        ) throws(HexaplaError) -> PipelineOptions {
            var overrides = OptionOverrides()
            overrides.languages = languages
            overrides.presegmented = presegmented
            overrides.withoutLexicon = !usesLexicon
            do throws(PipelineError) {
                let languages = resources.languages
                let served = languages.known.filter(languages.isServed)
                let catalogue = PipelineCatalogue(
                    folders: locator.pipelineFolders(resources: resources.folder), served: served)
                return try overrides.applied(
                    to: pipeline.map(catalogue.options(named:)) ?? Self.news, served: served)
            } catch {
                throw HexaplaError(error, in: error.subject == "--languages" ? .language : .settings)
            }
        }
    }
}
