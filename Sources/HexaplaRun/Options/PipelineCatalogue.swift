import Foundation
package import HexaplaCore
import HexaplaLanguage
package import HexaplaSystem
import Yams

/// The pipelines that can be chosen by name, and the reading of one.
package struct PipelineCatalogue: Sendable {
    /// A pipeline in the catalogue.
    package struct Entry: Sendable, Hashable {
        /// The name to give to `--pipeline`.
        package let name: String
        /// What it is for.
        package let description: String
        /// The file.
        package let path: String
    }

    /// The folders that are looked in, the first one first.
    package let folders: [String]
    /// The languages that a pipeline can name.
    private let served: [LanguageTag]

    /// Creates a catalogue.
    ///
    /// - Parameters:
    ///   - folders: The folders to look in, also missing ones.
    ///   - served: The languages that a pipeline can name, in the order of the columns.
    package init(folders: [String], served: [LanguageTag] = LanguageSet.usualVersions) {
        self.folders = folders
        self.served = served
    }

    /// All pipelines by name.
    ///
    /// - Returns: The entries in the order of their names; a file that cannot be read has no description.
    package func entries() -> [Entry] {
        var paths: [String: String] = [:]
        for folder in folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for name in names where name.hasSuffix(".yaml") {
                let short = String(name.dropLast(".yaml".count))
                if paths[short] == nil { paths[short] = Files.join(folder, name) }
            }
        }
        return paths.sorted { precedes($0.key, $1.key) }.map { name, path in
            Entry(name: name, description: (try? options(at: path))?.description ?? "", path: path)
        }
    }

    /// The settings of a pipeline.
    ///
    /// - Parameter choice: A name of the catalogue, or the path of a file (it has a `/`, ends in `.yaml` or `.yml`, or is `-`).
    /// - Returns: The settings. `news` is known even without its file, because it is the defaults.
    /// - Throws: `PipelineError` when there is no such pipeline, or naming the first thing wrong in its file.
    package func options(named choice: String) throws(PipelineError) -> PipelineOptions {
        guard let path = path(of: choice) else {
            if choice == PipelineOptions().name { return PipelineOptions() }
            throw PipelineError(
                .usage, "--pipeline",
                "There is no pipeline '\(choice)' (\(NearestNames.hint(for: choice, among: entries().map(\.name)))).")
        }
        return try options(at: path)
    }

    /// The file of a pipeline.
    ///
    /// - Parameter choice: A name or a path.
    /// - Returns: The path; `nil` when the catalogue has no such name.
    package func path(of choice: String) -> String? {
        if choice == GivenFile.standardInput || choice.contains("/") || choice.hasSuffix(".yaml")
            || choice.hasSuffix(".yml")
        {
            return choice
        }
        return folders.map { Files.join($0, choice + ".yaml") }.first(where: Files.exists)
    }

    private func options(at path: String) throws(PipelineError) -> PipelineOptions {
        let file = try PipelineFile(text: try Self.text(path), file: path, served: served)
        if let options = file.options { return options }
        let first = file.errors.first
        throw PipelineError(
            .usage, first.map { "\(path):\($0.line):\($0.column)" } ?? path, first?.message ?? "It cannot be read.")
    }

    /// Everything that is wrong in a pipeline file.
    ///
    /// - Parameter path: The file.
    /// - Returns: The errors in file order; empty when the file is good.
    /// - Throws: `PipelineError` when the file cannot be read at all.
    package func validate(_ path: String) throws(PipelineError) -> [PipelineFileError] {
        try PipelineFile(text: try Self.text(path), file: path, served: served).errors
    }

    private static func text(_ path: String) throws(PipelineError) -> String {
        do {
            return try GivenFile.text(path)
        } catch {
            throw PipelineError(.usage, error.subject, error.reason)
        }
    }
}

extension PipelineOptions {
    /// The settings as YAML, every key with its value, keys sorted.
    ///
    /// - Returns: A text that reads back to the same settings.
    /// - Throws: `PipelineError` when the settings cannot be written.
    package func yaml() throws(PipelineError) -> String {
        let tree = try tree()
        do {
            let text = try Yams.serialize(node: Self.node(of: tree), allowUnicode: true)
            return text.hasSuffix("\n") ? text : text + "\n"
        } catch {
            throw PipelineError(.usage, name, "The settings cannot be written as YAML: \(error)")
        }
    }

    private static func node(of tree: JSONValue) -> Node {
        switch tree {
        case .null: Node("null", Tag(.null))
        case .bool(let value): Node(value ? "true" : "false", Tag(.bool))
        case .int(let value): Node(String(value), Tag(.int))
        case .decimal(let value), .double(let value): Node(String(value), Tag(.float))
        case .string(let value): Node(value, Tag(.str), value.needsQuotes ? .doubleQuoted : .any)
        case .array(let values): Node(values.map(node), Tag(.implicit), .flow)
        case .object(let object):
            Node(
                object.members.sorted { precedes($0.key, $1.key) }.map { (Node($0.key), node(of: $0.value)) },
                Tag(.implicit))
        }
    }
}

extension String {
    /// Whether YAML would read the plain text as something other than text.
    fileprivate var needsQuotes: Bool {
        guard let node = try? Yams.compose(yaml: self) else { return true }
        return node.tag.rawValue != Tag.Name.str.rawValue
    }
}
