import Foundation

/// A file of JSON lines, read line by line.
package enum LineFile {
    /// Decodes each line and hands it on; empty lines are skipped.
    ///
    /// - Parameters:
    ///   - type: What a line holds.
    ///   - path: The file.
    ///   - broken: Told of each line that does not fit, which is then skipped; without it such a line is an error.
    ///   - body: Told of each value.
    /// - Throws: `PipelineError` naming the line that does not fit, and whatever `body` throws.
    package static func forEach<Value: Decodable>(
        _ type: Value.Type, in path: String, broken: ((PipelineError) -> Void)? = nil,
        _ body: (Value) throws(PipelineError) -> Void
    ) throws(PipelineError) {
        let decoder = JSONDecoder()
        var number = 0
        try forEachLine(in: path) { (line) throws(PipelineError) in
            number += 1
            if line.isEmpty { return }
            let value: Value
            do {
                value = try decoder.decode(type, from: Data(line))
            } catch {
                let problem = PipelineError(.input, "\(path):\(number)", "The line is not what a run writes.")
                guard let broken else { throw problem }
                return broken(problem)
            }
            try body(value)
        }
    }

    private static func forEachLine(
        in path: String, _ body: ([UInt8]) throws(PipelineError) -> Void
    ) throws(PipelineError) {
        var splitter = LineSplitter()
        let handle = try Files.open(path)
        while let piece = try next(handle, path) {
            for line in splitter.feed(piece) { try body(line) }
        }
        if let line = splitter.finish() { try body(line) }
    }

    private static func next(_ handle: FileHandle, _ path: String) throws(PipelineError) -> [UInt8]? {
        do {
            guard let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty else { return nil }
            return [UInt8](piece)
        } catch {
            throw PipelineError(.input, path, Files.reason(of: error))
        }
    }
}
