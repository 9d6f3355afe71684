import HexaplaCore
import HexaplaLanguage
import HexaplaSystem
import Yams

/// One thing wrong in a pipeline file, with its place.
package struct PipelineFileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file.
    package let file: String
    /// The 1-based line.
    package let line: Int
    /// The 1-based column.
    package let column: Int
    /// What is wrong.
    package let message: String

    /// The place and what is wrong, as `file:line:column: message`.
    package var description: String { "\(file):\(line):\(column): \(message)" }
}

/// Reads a pipeline from YAML.
///
/// Every key that is not known and every value of the wrong kind is an error with its line and column; a key that is
/// left out keeps its default.
struct PipelineFile {
    private let file: String
    private let shape: OptionShape
    private let served: [LanguageTag]
    private let root: Node?
    private(set) var errors: [PipelineFileError] = []
    private(set) var options: PipelineOptions?

    /// Reads a file's text.
    ///
    /// - Throws: `PipelineError` only when the defaults themselves cannot be written as a tree.
    init(
        text: String, file: String, served: [LanguageTag] = LanguageSet.usualVersions
    ) throws(PipelineError) {
        self.file = file
        self.served = served
        let defaults = PipelineOptions()
        shape = try defaults.shape()
        var tree = try defaults.tree()
        tree.set(.string(Self.stem(of: file)), at: ["name"])
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            root = nil
            errors.append(Self.syntaxError(error, file: file))
            return
        }
        if let root { walk(root, shape, path: [], into: &tree) }
        checkFormats()
        if errors.isEmpty { decode(tree) }
    }

    /// Looks at the names of report forms before they are decoded, so that the message can say which there are.
    private mutating func checkFormats() {
        let list = node(at: ["report", "formats"])
        for name in list.sequence ?? [] where ReportFormat(rawValue: name.string ?? "") == nil {
            let known = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
            fail(name, "'\(name.string ?? "")' is none of \(known).")
        }
    }

    /// The name of a pipeline that does not say its own.
    private static func stem(of file: String) -> String {
        Files.name(of: file).split(separator: ".").first.map(String.init) ?? file
    }

    private static func syntaxError(_ error: any Error, file: String) -> PipelineFileError {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return PipelineFileError(
                file: file, line: mark.line, column: mark.column, message: "The file is not YAML: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.sorted().joined(separator: "', '")
            return PipelineFileError(
                file: file, line: context.mark.line, column: context.mark.column,
                message: "The key '\(names)' stands here twice.")
        default:
            return PipelineFileError(file: file, line: 1, column: 1, message: "The file is not YAML: \(error)")
        }
    }

    private mutating func fail(_ node: Node, _ message: String) {
        let mark = node.mark
        errors.append(
            PipelineFileError(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1, message: message))
    }

    private mutating func walk(_ node: Node, _ shape: OptionShape, path: [String], into tree: inout JSONValue) {
        guard case .section(let members) = shape else {
            let value = Self.value(of: node)
            if shape.takesNumbers, let objection = OptionRanges.objection(to: value, at: path) {
                fail(node, objection)
            } else if shape.accepts(value) || Self.isEmptyOptional(value, path, tree) {
                tree.set(value, at: path[...])
            } else {
                fail(node, "'\(path.joined(separator: "."))' takes \(shape.wanted).")
            }
            return
        }
        guard let mapping = node.mapping else {
            if Self.value(of: node) == .null { return }
            let place = path.isEmpty ? "A pipeline" : "'\(path.joined(separator: "."))'"
            return fail(node, "\(place) takes \(shape.wanted).")
        }
        for (key, value) in mapping {
            let name = key.string ?? ""
            if let inner = members[name] {
                walk(value, inner, path: path + [name], into: &tree)
            } else {
                fail(key, Self.unknown(name, path: path, members: members))
            }
        }
    }

    /// Whether a null stands where the default is null too.
    private static func isEmptyOptional(_ value: JSONValue, _ path: [String], _ tree: JSONValue) -> Bool {
        guard value == .null else { return false }
        let present = path.reduce(Optional(tree)) { $0?[$1] }
        return present == nil || present == .null
    }

    private static func unknown(_ name: String, path: [String], members: [String: OptionShape]) -> String {
        let hint = NearestNames.hint(for: name, among: Array(members.keys))
        if path.isEmpty { return "There is no stage or key '\(name)' (\(hint))." }
        return "The stage '\(path.joined(separator: "."))' has no key '\(name)' (\(hint))."
    }

    private mutating func decode(_ tree: JSONValue) {
        do {
            let options = try PipelineOptions(tree: tree)
            for problem in OptionChecks.problems(options, served: served) {
                fail(node(at: problem.path), problem.message)
            }
            if errors.isEmpty { self.options = options }
        } catch let error as DecodingError {
            let (path, message) = Self.explain(error)
            fail(node(at: path), "'\(path.joined(separator: "."))' does not fit: \(message)")
        } catch {
            fail(node(at: []), "\(error)")
        }
    }

    private static func explain(_ error: DecodingError) -> (path: [String], message: String) {
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            return (context.codingPath.filter { $0.intValue == nil }.map(\.stringValue), context.debugDescription)
        @unknown default:
            return ([], "\(error)")
        }
    }

    /// The node at a path, or the last one on the way to it.
    private func node(at path: [String]) -> Node {
        var node = root ?? Node("")
        for key in path {
            guard let next = node.mapping?[key] else { break }
            node = next
        }
        return node
    }

    /// A node as JSON.
    ///
    /// A quoted scalar is text; a plain one is what YAML's core schema makes of it.
    static func value(of node: Node) -> JSONValue {
        if let mapping = node.mapping {
            let pairs = mapping.map { ($0.key.string ?? "", value(of: $0.value)) }
            return .object(JSONObject(Dictionary(pairs, uniquingKeysWith: { $1 })))
        }
        if let sequence = node.sequence { return .array(sequence.map(value)) }
        let tag = Tag.Name(rawValue: node.tag.rawValue)
        if tag == .null { return .null }
        if tag == .bool, let value = node.bool { return .bool(value) }
        if tag == .int, let value = node.int { return .int(value) }
        if tag == .float, let value = node.float, value.isFinite { return .double(value) }
        return .string(node.string ?? "")
    }
}
