import HexaplaAlign
import HexaplaCheck
import HexaplaCore
import HexaplaDetect
import HexaplaLanguage
import HexaplaNormalize
import HexaplaRead
import HexaplaSegment
import HexaplaSystem

/// What can be wrong with settings whose values are all of the right kind: names nobody knows, numbers out of range.
enum OptionChecks {
    /// One setting that cannot be used.
    struct Problem: Hashable {
        /// The keys that lead to it.
        let path: [String]
        /// What is wrong, as a full sentence.
        let message: String
    }

    /// Looks at all settings.
    ///
    /// - Returns: The problems in the order of the stages; empty when every setting can be used.
    static func problems(_ options: PipelineOptions, served: [LanguageTag]) -> [Problem] {
        languages(options, served) + encoding(options) + rules(options) + ruleLanguages(options, served)
    }

    private static func languages(_ options: PipelineOptions, _ served: [LanguageTag]) -> [Problem] {
        if options.languages.isEmpty {
            return [Problem(path: ["languages"], message: "The list names no language, so nothing would be aligned.")]
        }
        let codes = served.map(\.code).joined(separator: ", ")
        return options.languages.filter { !served.contains($0.base) }
            .map { Problem(path: ["languages"], message: "'\($0)' is none of \(codes).") }
    }

    private static func encoding(_ options: PipelineOptions) -> [Problem] {
        guard let name = options.read.encoding, !ReadOptions.knowsEncoding(name) else { return [] }
        return [Problem(path: ["read", "encoding"], message: "'\(name)' is no encoding that is known.")]
    }

    private static func rules(_ options: PipelineOptions) -> [Problem] {
        unknown(options.normalize.disabledRules, among: NormalizeOptions.ruleIDs, stage: "normalize")
            + unknown(options.segment.disabledRules, among: SegmentOptions.ruleIDs, stage: "segment")
    }

    private static func unknown(_ ids: [String], among known: [String], stage: String) -> [Problem] {
        ids.filter { !known.contains($0) }.map { id in
            let hint = NearestNames.hint(for: id, among: known)
            return Problem(
                path: [stage, "disabledRules"], message: "The stage '\(stage)' has no rule '\(id)' (\(hint)).")
        }
    }

    private static func ruleLanguages(_ options: PipelineOptions, _ served: [LanguageTag]) -> [Problem] {
        let known = [LanguageSet.usualCanonical] + served
        let codes = known.map(\.code).joined(separator: ", ")
        return [
            ("semicolonLanguages", options.segment.semicolonLanguages),
            ("hyphenLanguages", options.segment.hyphenLanguages),
        ].flatMap { key, languages in
            languages.filter { !known.contains($0.base) }.map { language in
                Problem(path: ["segment", key], message: "'\(language)' is none of \(codes).")
            }
        }
    }
}
