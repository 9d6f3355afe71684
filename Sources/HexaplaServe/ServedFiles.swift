import HexaplaCore
import HexaplaRecord
package import HexaplaSystem
package import HexaplaTools

/// The files of a result that are given out: those that the run lists, and no other.
package struct ServedFiles: Sendable {
    private let folder: String
    private let sizes: [String: Int]

    /// Prepares the files of a run.
    ///
    /// - Parameter run: The run.
    package init(_ run: FinishedRun) {
        folder = run.path
        sizes = run.record.files.mapValues(\.size)
    }

    /// A file of the result.
    ///
    /// - Parameter name: Its path in the output folder.
    /// - Returns: Its content and type; `nil` when the run does not list it, a link is on the way or it has another size.
    /// - Throws: `PipelineError` when it cannot be read.
    package func file(_ name: String) throws(PipelineError) -> (bytes: [UInt8], type: String)? {
        guard let size = sizes[name], let type = Self.type(of: name) else { return nil }
        var above = folder
        for step in name.split(separator: "/").dropLast() {
            above = Files.join(above, String(step))
            guard FileSystem.entry(above)?.kind == .folder else { return nil }
        }
        let path = Files.join(folder, name)
        guard let entry = FileSystem.entry(path), entry.kind == .file, entry.size == size else { return nil }
        return (try Files.read(path), type)
    }

    private static func type(of name: String) -> String? {
        let ending = name.split(separator: ".").last.map(String.init) ?? ""
        return types[ending].map { $0 + "; charset=utf-8" }
    }

    private static let types = [
        "html": "text/html", "json": "application/json", "jsonl": "application/x-ndjson", "md": "text/markdown",
        "txt": "text/plain",
    ]
}
