import Glibc

/// Files that are named on the command line, where also the standard input, pipes and `/dev/stdin` have a place.
///
/// The files of a corpus are read by `Files`, which takes ordinary files only: no pipe makes a run wait.
package enum GivenFile {
    /// The name that stands for the standard input.
    package static let standardInput = "-"
    /// The most bytes that a stream, which may never end, is read for.
    static let longestStream = 1 << 30

    /// Reads a file or stream to its end.
    ///
    /// - Parameter path: A path, or `-` for the standard input.
    /// - Returns: All its bytes.
    /// - Throws: `PipelineError` that says why it cannot be read.
    package static func read(_ path: String) throws(PipelineError) -> [UInt8] {
        try read(path, longestStream: longestStream)
    }

    /// Reads a file to its end, and no more of a stream than a given number of bytes.
    package static func read(_ path: String, longestStream: Int) throws(PipelineError) -> [UInt8] {
        do throws(SystemFault) {
            if path == standardInput { return try all(Descriptor.input, longestStream) }
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw SystemFault(code: errno) }
            defer { close(descriptor) }
            return try all(descriptor, longestStream)
        } catch {
            let reason =
                error.code == EFBIG
                ? "More than \(longestStream) bytes came; save the stream as a file and name that." : error.sentence
            throw PipelineError(.input, name(path), reason)
        }
    }

    /// The whole content of UTF-8 text, without a byte-order mark.
    package static func text(_ path: String) throws(PipelineError) -> String {
        guard var text = String(validating: try read(path), as: UTF8.self) else {
            throw PipelineError(.input, name(path), "The file is not UTF-8.")
        }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        return text
    }

    /// Whether a path stands for a stream, which can be read only once.
    ///
    /// - Parameter path: A path, or `-`.
    /// - Returns: Whether it is `-`, or names a pipe or a device.
    package static func isStream(_ path: String) -> Bool {
        var status = stat()
        if path == standardInput { return true }
        return stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }

    /// Whether a word of the command line names something on the disk.
    ///
    /// - Parameter word: A path, `-`, or the name of something that is no file.
    /// - Returns: Whether there is something of that name other than a folder without `/` in it, which a name may hide.
    package static func isFileOrStream(_ word: String) -> Bool {
        word != standardInput && Files.exists(word) && (word.contains("/") || !Files.isDirectory(word))
    }

    /// How messages call it.
    package static func name(_ path: String) -> String { path == standardInput ? "standard input" : path }

    /// Refuses a list in which the standard input, which can be read once only, stands twice.
    ///
    /// - Parameter paths: Paths as given.
    /// - Throws: `PipelineError` when `-` is there more than once.
    package static func checkStandardInput(_ paths: [String]) throws(PipelineError) {
        if paths.count(where: { $0 == standardInput }) > 1 {
            throw PipelineError(.usage, standardInput, "The standard input can be read only once.")
        }
    }

    private static func all(_ descriptor: Int32, _ longestStream: Int) throws(SystemFault) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SystemFault(code: errno) }
        let isFile = status.st_mode & S_IFMT == S_IFREG
        var bytes: [UInt8] = []
        if isFile { bytes.reserveCapacity(min(max(0, Int(status.st_size)), longestStream) + 1) }
        while true {
            let piece = try Descriptor.read(descriptor, atMost: 1 << 20)
            if piece.isEmpty { return bytes }
            bytes += piece
            if !isFile, bytes.count > longestStream { throw SystemFault(code: EFBIG) }
        }
    }
}
