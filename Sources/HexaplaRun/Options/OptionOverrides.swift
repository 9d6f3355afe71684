import HexaplaAlign
package import HexaplaCore
import HexaplaLanguage
import HexaplaRead
package import HexaplaSystem

/// Settings given on the command line; they weigh more than the pipeline file.
package struct OptionOverrides: Sendable, Hashable {
    /// The last stage to run, by name.
    package var until: String?
    /// The languages to align, by code.
    package var languages: [String]?
    /// `paragraph`, `sentence` or `both`.
    package var level: String?
    /// The forms of the report.
    package var formats: [String]?
    /// Whether every line of the input is a sentence.
    package var presegmented = false
    /// Whether no lexicon is used.
    package var withoutLexicon = false
    /// `1`, `2` or `auto`.
    package var passes: String?
    /// The encoding of all files, as an IANA name.
    package var encoding: String?

    /// Creates overrides that change nothing.
    package init() {}

    /// The settings with these in place.
    ///
    /// - Parameters:
    ///   - options: The settings of the pipeline file.
    ///   - served: The languages that can be named, in the order of the columns.
    /// - Returns: The resolved settings.
    /// - Throws: `PipelineError` naming the flag whose value does not fit.
    package func applied(
        to options: PipelineOptions, served: [LanguageTag] = LanguageSet.usualVersions
    ) throws(PipelineError) -> PipelineOptions {
        var result = options
        if let until {
            result.until = try Self.choice(until, "--until", aliases: [:])
        }
        if let level { result.level = try Self.choice(level, "--level", aliases: [:]) }
        if let formats {
            var chosen: [ReportFormat] = []
            for name in formats { chosen.append(try Self.choice(name, "--format", aliases: ["md": "markdown"])) }
            if chosen.isEmpty {
                throw PipelineError(.usage, "--format", "Name at least one of html, json, markdown.")
            }
            result.formats = ReportFormat.allCases.filter(chosen.contains)
        }
        if let languages { result.languages = try Self.languages(languages, served) }
        if presegmented { result.read.presegmented = true }
        if withoutLexicon { result.align.lexicon = false }
        if let passes { result.align.passes = try Self.choice(passes, "--passes", aliases: [:]) }
        if let encoding { result.read.encoding = encoding }
        return result
    }

    private static func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ name: String, _ flag: String, aliases: [String: String]
    ) throws(PipelineError) -> Choice {
        let lower = name.lowercased()
        if let choice = Choice(rawValue: aliases[lower] ?? lower) { return choice }
        let hint = NearestNames.hint(for: lower, among: Choice.allCases.map(\.rawValue))
        throw PipelineError(.usage, flag, "'\(name)' is no value of this option (\(hint)).")
    }

    private static func languages(
        _ spellings: [String], _ served: [LanguageTag]
    ) throws(PipelineError) -> [LanguageTag] {
        let codes = served.map(\.code).joined(separator: ", ")
        var chosen: Set<LanguageTag> = []
        for spelling in spellings {
            guard let tag = LanguageTag(spelling), tag.base == LanguageSet.usualCanonical || served.contains(tag.base)
            else {
                throw PipelineError(.usage, "--languages", "'\(spelling)' is none of \(codes).")
            }
            chosen.insert(tag.base)
        }
        let languages = served.filter(chosen.contains)
        guard !languages.isEmpty else {
            throw PipelineError(.usage, "--languages", "Name at least one of \(codes).")
        }
        return languages
    }
}
