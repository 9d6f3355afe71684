import HexaplaSystem

/// A file of lines of text that grows, a piece of it in memory.
struct LineOutput {
    private let file: OpenFile
    /// What is still to be written; add to its end.
    var bytes: [UInt8] = []
    private static let piece = 1 << 16

    init(_ file: OpenFile) {
        self.file = file
    }

    /// Writes what there is when it has grown to a piece.
    mutating func flush() throws(PipelineError) {
        if bytes.count >= Self.piece { try finish() }
    }

    /// Writes what is left.
    mutating func finish() throws(PipelineError) {
        do throws(SystemFault) {
            try Descriptor.write(bytes, to: file.descriptor)
        } catch {
            throw PipelineError(.input, file.path, error.sentence)
        }
        bytes.removeAll(keepingCapacity: true)
    }
}
