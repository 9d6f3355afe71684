package import HexaplaAlign
package import HexaplaCheck
package import HexaplaClean
package import HexaplaCore
package import HexaplaDetect
import HexaplaLanguage
package import HexaplaNormalize
package import HexaplaRead
package import HexaplaReport
package import HexaplaSegment
package import HexaplaSystem

/// Which beads are written.
package enum LevelChoice: String, Sendable, Hashable, Codable, CaseIterable {
    /// Paragraph beads.
    case paragraph
    /// Sentence beads.
    case sentence
    /// Both, the paragraph beads of an article first.
    case both

    /// The levels, in the order in which they are written.
    package var levels: [AlignmentLevel] {
        switch self {
        case .paragraph: [.paragraph]
        case .sentence: [.sentence]
        case .both: [.paragraph, .sentence]
        }
    }
}

/// A form of the report for people.
package enum ReportFormat: String, Sendable, Hashable, Codable, CaseIterable {
    /// Pages for a browser, with the six-column synopsis of each article.
    case html
    /// One object a language.
    case json
    /// One Markdown file a language.
    case markdown

    /// The ending of its files.
    package var ending: String { self == .markdown ? "md" : rawValue }
}

/// All settings of a run that can change its result, resolved: defaults, then the pipeline file, then the flags.
package struct PipelineOptions: Sendable {
    /// The pipeline's name.
    package var name = "news"
    /// One sentence on what the pipeline is for.
    package var description = ""
    /// The last stage that runs.
    package var until = StageID.report
    /// The languages that are aligned to English.
    package var languages = LanguageSet.usualVersions
    /// Which beads are written.
    package var level = LevelChoice.both
    /// The stages that are switched off; only `clean`, `check` and `report` can be.
    package var disabled: Set<StageID> = []
    /// The settings of the read stage.
    package var read = ReadOptions()
    /// The settings of the detect stage.
    package var detect = DetectOptions()
    /// The settings of the clean stage.
    package var clean = CleanOptions()
    /// The settings of the normalize stage.
    package var normalize = NormalizeOptions()
    /// The settings of the segment stage.
    package var segment = SegmentOptions()
    /// The settings of the align stage.
    package var align = AlignOptions()
    /// The settings of the check stage.
    package var check = CheckOptions()
    /// The settings of the report.
    package var report = ReportOptions()
    /// The forms in which reports are written; the data files (`.jsonl`) are always written.
    package var formats = ReportFormat.allCases

    /// The stages that can be switched off.
    package static let optionalStages: [StageID] = [.clean, .check, .report]

    /// Creates the defaults, which are those of the pipeline `news`.
    package init() {}

    /// Tells whether a stage takes part: it is not switched off and not behind `until`.
    ///
    /// - Parameter stage: A stage.
    /// - Returns: `true` when the stage runs.
    package func runs(_ stage: StageID) -> Bool {
        !disabled.contains(stage) && stage.place <= until.place
    }

    /// A digest of everything that can change a result, as 64 hexadecimal digits; name and description do not count.
    ///
    /// - Returns: The SHA-256 of the settings as JSON.
    /// - Throws: `PipelineError` when the digest cannot be computed.
    package func digest() throws(PipelineError) -> String {
        var members: [JSONObject.Member] = []
        if case .object(let all) = try tree() { members = all.members }
        let counted = members.filter { !["name", "description"].contains($0.key) }
        return try SHA256.hex(of: Self.bytes(of: .object(JSONObject(counted.map { ($0.key, $0.value) }))))
    }

    private static func bytes(of tree: JSONValue) throws(PipelineError) -> [UInt8] {
        do {
            return try CanonicalJSON.line(tree)
        } catch {
            throw PipelineError(.usage, "options", "The settings cannot be written as JSON: \(error)")
        }
    }
}

extension StageID {
    /// The place in the order of the stages, from 0.
    package var place: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
