import HexaplaAlign
import HexaplaCheck
import HexaplaClean
package import HexaplaCore
import HexaplaDetect
import HexaplaNormalize
import HexaplaRead
import HexaplaReport
import HexaplaSegment
package import HexaplaSystem

/// The settings as a tree, as they stand in a pipeline file.
extension PipelineOptions {
    /// All settings; the optional stages have the key `enabled` besides their own.
    package func tree() throws(PipelineError) -> JSONValue {
        do {
            var root: JSONObject = [
                "name": .string(name), "description": .string(description), "until": .string(until.rawValue),
                "level": .string(level.rawValue), "languages": .array(languages.map { .string($0.code) }),
            ]
            for (stage, options) in sections { root.set(stage.rawValue, try section(stage, options)) }
            return .object(root)
        } catch {
            throw PipelineError(.usage, "options", "The settings cannot be written as JSON: \(error)")
        }
    }

    /// The settings of each stage, in the order of the stages.
    private var sections: [(stage: StageID, options: any Codable)] {
        [
            (.read, read), (.detect, detect), (.clean, clean), (.normalize, normalize), (.segment, segment),
            (.align, align), (.check, check), (.report, report),
        ]
    }

    private func section(_ stage: StageID, _ options: any Codable) throws -> JSONValue {
        var tree = try CanonicalJSON.tree(options)
        for child in Mirror(reflecting: options).children {
            if let label = child.label, tree[label] == nil { tree.set(.null, at: [label]) }
        }
        if stage == .report { tree.set(.array(formats.map { .string($0.rawValue) }), at: ["formats"]) }
        if Self.optionalStages.contains(stage) { tree.set(.bool(!disabled.contains(stage)), at: ["enabled"]) }
        return tree
    }

    /// What may stand in a pipeline file.
    package func shape() throws(PipelineError) -> OptionShape {
        let tree = try tree()
        var members: [String: OptionShape] = [
            "name": .text, "description": .text, "until": OptionShape(of: until, tree: nil),
            "level": OptionShape(of: level, tree: nil), "languages": .anything,
        ]
        for (stage, options) in sections {
            var shape = OptionShape(of: options, tree: tree[stage.rawValue])
            if case .section(var inner) = shape, Self.optionalStages.contains(stage) {
                inner["enabled"] = .bool
                if stage == .report { inner["formats"] = .anything }
                shape = .section(inner)
            }
            members[stage.rawValue] = shape
        }
        return .section(members)
    }

    /// Reads settings from a whole tree.
    ///
    /// - Throws: `DecodingError` with the path of the value that does not fit.
    package init(tree: JSONValue) throws {
        let form = try CanonicalJSON.value(Form.self, from: tree)
        (name, description, until, level, languages) =
            (form.name, form.description, form.until, form.level, form.languages)
        (read, detect, clean, normalize) = (form.read, form.detect, form.clean, form.normalize)
        (segment, align, check, report) = (form.segment, form.align, form.check, form.report)
        formats = try CanonicalJSON.value(FormatForm.self, from: tree).report.formats
        disabled = Set(Self.optionalStages.filter { tree[$0.rawValue]?["enabled"] == .bool(false) })
    }

    private struct FormatForm: Decodable {
        struct Report: Decodable {
            let formats: [ReportFormat]
        }
        let report: Report
    }

    private struct Form: Decodable {
        let name: String
        let description: String
        let until: StageID
        let level: LevelChoice
        let languages: [LanguageTag]
        let read: ReadOptions
        let detect: DetectOptions
        let clean: CleanOptions
        let normalize: NormalizeOptions
        let segment: SegmentOptions
        let align: AlignOptions
        let check: CheckOptions
        let report: ReportOptions
    }
}
