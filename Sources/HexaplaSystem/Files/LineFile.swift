import Foundation

/// A file of lines, read line by line.
package enum LineFile {
    /// Hands on each line without its line end.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - range: The bytes to read; all by default. Where the file ends before them, so do the lines.
    ///   - body: Told of each line.
    /// - Throws: `PipelineError` when the file cannot be read, and whatever `body` throws.
    package static func forEachLine(
        in path: String, range: Range<Int>? = nil, _ body: ([UInt8]) throws(PipelineError) -> Void
    ) throws(PipelineError) {
        var splitter = LineSplitter()
        let handle = try Files.open(path)
        var left = range?.count ?? .max
        if let start = range?.lowerBound, start > 0 { try seek(handle, to: start, path) }
        while left > 0, let piece = try next(handle, min(left, 1 << 20), path) {
            left -= piece.count
            for line in splitter.feed(piece) { try body(line) }
        }
        if let line = splitter.finish() { try body(line) }
    }

    private static func seek(_ handle: FileHandle, to place: Int, _ path: String) throws(PipelineError) {
        do {
            try handle.seek(toOffset: UInt64(place))
        } catch {
            throw PipelineError(.input, path, Files.reason(of: error))
        }
    }

    private static func next(_ handle: FileHandle, _ count: Int, _ path: String) throws(PipelineError) -> [UInt8]? {
        do {
            guard let piece = try handle.read(upToCount: count), !piece.isEmpty else { return nil }
            return [UInt8](piece)
        } catch {
            throw PipelineError(.input, path, Files.reason(of: error))
        }
    }
}
