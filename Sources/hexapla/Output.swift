import Glibc
import HexaplaCore
import HexaplaSystem
import HexaplaTools

/// The reader of the standard output has gone away; no error.
struct BrokenPipe: Error {}

/// The two channels: data on the standard output, everything said to people on the standard error.
enum Output {
    /// Writes data: the bytes as they are, but shown and not obeyed where a terminal would take them.
    static func write(_ bytes: [UInt8]) throws {
        let bytes = isTerminal(1) ? Array(TerminalText.lines(String(decoding: bytes, as: UTF8.self)).utf8) : bytes
        do throws(SystemFault) {
            try Descriptor.write(bytes, to: Descriptor.output)
        } catch {
            if error.isBrokenPipe { throw BrokenPipe() }
            throw PipelineError(.input, "standard output", error.sentence)
        }
    }

    /// Writes text as data.
    static func print(_ text: String) throws {
        try write(Array(text.utf8))
    }

    /// Writes text as data in which everything that a terminal would obey is meant to be obeyed.
    static func writeShown(_ text: String) throws {
        do throws(SystemFault) {
            try Descriptor.write(Array(text.utf8), to: Descriptor.output)
        } catch {
            if error.isBrokenPipe { throw BrokenPipe() }
            throw PipelineError(.input, "standard output", error.sentence)
        }
    }

    /// Says something on a line of its own, with the name of the program before it.
    static func message(_ text: String) {
        note("hexapla: \(TerminalText.line(text))\n")
    }

    /// Says something over many lines; what is made of names has been through `TerminalText.line` before.
    static func note(_ text: String) {
        try? Descriptor.write(Array(TerminalText.lines(text).utf8), to: Descriptor.errors)
    }

    /// Puts a text into the last line of the terminal, in the place of what stands there.
    static func status(_ text: String) {
        try? Descriptor.write(Array(("\r\u{1B}[K" + TerminalText.line(text)).utf8), to: Descriptor.errors)
    }

    /// Whether people watch the standard error.
    static var isTerminal: Bool { isTerminal(2) }

    private static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Copies the standard input through a filter, piece by piece as it comes.
    ///
    /// - Returns: The number of lines that were answered by an error.
    static func filter(_ filter: LineFilter) throws -> Int {
        var filter = filter
        while true {
            let piece = try read()
            if piece.isEmpty { break }
            let answer = filter.feed(piece)
            if !answer.isEmpty { try write(answer) }
        }
        let answer = filter.finish()
        if !answer.isEmpty { try write(answer) }
        return filter.failures
    }

    private static func read() throws -> [UInt8] {
        do throws(SystemFault) {
            return try Descriptor.read(Descriptor.input)
        } catch {
            throw PipelineError(.input, "standard input", error.sentence)
        }
    }
}
