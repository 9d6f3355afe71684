import HexaplaCore
import HexaplaRecord
import HexaplaSystem

/// A file of lines of a result, read line by line.
enum RecordFile {
    /// Reads each line and hands it on; empty lines are skipped.
    ///
    /// - Parameters:
    ///   - type: What a line holds.
    ///   - path: The file.
    ///   - span: The bytes to read, from the start of a line to the end of one; all by default.
    ///   - broken: Told of each line that does not fit, which is then skipped; without it such a line is an error.
    ///   - body: Told of each line that does.
    /// - Throws: `PipelineError` naming the line that does not fit, and whatever `body` throws.
    static func forEach<Line: RecordLine>(
        _ type: Line.Type, in path: String, span: ByteRange<FileBytes>? = nil,
        broken: ((PipelineError) -> Void)? = nil, _ body: (Line) throws(PipelineError) -> Void
    ) throws(PipelineError) {
        var number = 0
        try LineFile.forEachLine(in: path, range: span?.indices) { (bytes) throws(PipelineError) in
            number += 1
            if bytes.isEmpty { return }
            let line: Line
            do throws(RecordError) {
                line = try Line(utf8: bytes)
            } catch {
                let place = span.map { "\(path), line \(number) behind byte \($0.start)" } ?? "\(path):\(number)"
                let problem = PipelineError(.input, place, "The line is not what a run writes. \(error)")
                guard let broken else { throw problem }
                return broken(problem)
            }
            try body(line)
        }
    }
}
