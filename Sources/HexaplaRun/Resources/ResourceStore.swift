import Foundation
import HexaplaCorpus
import HexaplaLanguage
import HexaplaSystem

/// The resource files of one folder.
struct ResourceStore: Sendable {
    /// The folder.
    let folder: String

    /// The parts of the folder that can change a result, in the order in which they are digested.
    private static let digested = [
        "encodings", "findings.tsv", "languages", "lexicons", "profiles", "templates", "weights",
    ]

    /// The bytes of a file that must be there.
    func bytes(_ name: String) throws(PipelineError) -> [UInt8] {
        do {
            return try Files.read(Files.join(folder, name))
        } catch {
            throw unusable(name, error.reason)
        }
    }

    /// The text of a file that must be there.
    func text(_ name: String) throws(PipelineError) -> String {
        guard let text = String(validating: try bytes(name), as: UTF8.self) else {
            throw unusable(name, "The file is not UTF-8.")
        }
        // Every file that is shipped says at least in a remark what it is for.
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw unusable(name, "The file is empty; a list without entries holds at least a remark (#).")
        }
        return text
    }

    /// The names of the files in a part of the folder, sorted; none when the part is missing.
    func names(in part: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: Files.join(folder, part))) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted(by: precedes)
    }

    /// An error that names a file and where the folder was found.
    func unusable(_ name: String, _ reason: String) -> PipelineError {
        PipelineError(
            .usage, Files.join(folder, name),
            "\(reason) It is a resource file; --resources or \(ResourceLocator.variable) can name another folder.")
    }

    /// The SHA-256 over the paths and digests of all files that can change a result.
    func digest() throws(PipelineError) -> String {
        var list: [UInt8] = []
        for part in Self.digested {
            for path in paths(below: part) {
                let name = path.isEmpty ? part : part + "/" + path
                list += Array("\(try SHA256.hex(of: try bytes(name)))  \(name)\n".utf8)
            }
        }
        return try SHA256.hex(of: list)
    }

    private func paths(below part: String) -> [String] {
        let location = Files.join(folder, part)
        if !Files.isDirectory(location) { return Files.exists(location) ? [""] : [] }
        return FolderWalk(root: location).files.map(\.path)
            .filter { !$0.hasSuffix("README.md") && (part != "languages" || isList($0)) }
    }

    /// Whether a file below `languages` is one that is read: one beside the folders, or a known one in a folder.
    private func isList(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        return parts.count == 1 || parts.count == 2 && Language.fileNames.contains(String(parts[1]))
    }
}
