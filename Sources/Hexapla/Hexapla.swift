public import HexaplaCore
import HexaplaLanguage
import HexaplaRun
import HexaplaSystem

/// Aligns texts with their English original; the way into Hexapla for programs.
///
/// Create one value and use it for everything: it holds the resource files, which take a moment to load. It never changes
/// and may be used by any number of tasks at once; the same texts give the same result, whoever asks and how often.
///
/// ```swift
/// let hexapla = try Hexapla()
/// let bitext = try hexapla.align(english, french, language: "fr")
/// for pair in bitext.pairs(.sentence) { print(pair.bead.type, pair.english, "|", pair.version) }
/// ```
public struct Hexapla: Sendable {
    /// What the caller chose.
    public let settings: Settings
    let resources: StageResources
    let options: PipelineOptions
    let stages: StageSet

    /// Loads the resource files.
    ///
    /// Without a folder the places are, in order: the environment variable `HEXAPLA_RESOURCES`, `share/hexapla` beside the
    /// program, the folder that the build puts beside a program that uses this package, the source tree.
    ///
    /// - Parameters:
    ///   - resources: The folder with the resource files; found by itself when it is not given.
    ///   - settings: What was chosen.
    /// - Throws: `HexaplaError` with the code `resources` when a file is missing or damaged, `settings` or `language` when
    ///   a choice does not fit.
    public init(resources: String? = nil, settings: Settings = Settings()) throws(HexaplaError) {
        let locator = ResourceLocator(given: resources)
        let loaded: StageResources
        do throws(PipelineError) {
            loaded = try StageResources(folder: locator.folder())
        } catch {
            throw HexaplaError(error, in: .resources)
        }
        self.init(resources: loaded, options: try settings.options(locator, loaded), settings: settings)
    }

    init(resources: StageResources, options: PipelineOptions, settings: Settings) {
        self.settings = settings
        self.resources = resources
        self.options = options
        stages = StageSet(options: options, resources: resources)
    }

    /// The languages of versions that can be aligned to English, in column order.
    public var languages: [LanguageTag] { resources.languages.known.filter(resources.languages.isServed) }

    /// The language of a spelling: a version's, or English where that is asked for.
    func language(_ spelling: String, orEnglish: Bool = false) throws(HexaplaError) -> LanguageTag {
        let known = resources.languages
        guard let tag = LanguageTag(spelling) else {
            throw HexaplaError(.language, spelling, "It is no language code.")
        }
        if known.isServed(tag) || orEnglish && tag == known.canonical { return tag.base }
        let reason = "'\(tag)' is none of \(known.servedCodes), which are aligned to English."
        throw HexaplaError(.language, spelling, reason)
    }
}
