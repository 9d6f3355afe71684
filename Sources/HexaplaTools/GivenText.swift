import HexaplaCorpus
import HexaplaRead
package import HexaplaSystem

/// A text that is given by itself, outside of any corpus: its bytes, and what messages call it.
package struct GivenText: Sendable {
    /// The path of a file, or another name; its ending can tell the format.
    package let name: String
    /// The whole content.
    package let bytes: [UInt8]

    /// Creates a text in memory.
    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Reads a file or stream; a file that is too large, or packed by its name only, is refused, as in a run.
    package init(file path: String) throws(PipelineError) {
        try FileBounds.check(path: path, name: path)
        bytes = try GivenFile.read(path)
        name = GivenFile.name(path)
        guard let problem = PackedName.problem(bytes, path) else { return }
        throw PipelineError(.input, path, "\(problem.message) \(problem.remedy)")
    }
}
