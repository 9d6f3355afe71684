import Foundation
import Glibc
import HexaplaPipeline

/// The reader of the standard output has gone away; no error.
struct BrokenPipe: Error {}

/// The two channels: data on the standard output, everything said to people on the standard error.
enum Output {
    /// Writes data.
    static func write(_ bytes: [UInt8]) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            throw isBrokenPipe(error) ? BrokenPipe() : error
        }
    }

    /// Writes text as data.
    static func print(_ text: String) throws {
        try write(Array(text.utf8))
    }

    /// Says something, with the name of the program before it.
    static func message(_ text: String) {
        note("hexapla: \(text)\n")
    }

    /// Says something as it is.
    static func note(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// Whether people watch the standard error.
    static var isTerminal: Bool { isatty(2) == 1 }

    private static func isBrokenPipe(_ error: any Error) -> Bool {
        let error = error as NSError
        let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError
        return [error, inner].contains { $0?.domain == NSPOSIXErrorDomain && $0?.code == Int(EPIPE) }
    }

    /// Copies the standard input through a filter, piece by piece as it comes.
    static func filter(_ filter: LineFilter) throws {
        var filter = filter
        while true {
            let piece = FileHandle.standardInput.availableData
            if piece.isEmpty { break }
            let answer = filter.feed([UInt8](piece))
            if !answer.isEmpty { try write(answer) }
        }
        let answer = filter.finish()
        if !answer.isEmpty { try write(answer) }
    }
}
