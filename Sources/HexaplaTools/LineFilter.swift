import HexaplaSystem

/// The answer to one line.
package struct LineAnswer: Sendable, Hashable {
    /// The line to write, without LF.
    package let line: [UInt8]
    /// Whether the line that was read could not be used.
    package let isFailure: Bool

    /// Creates an answer.
    ///
    /// - Parameters:
    ///   - line: The line to write, without LF.
    ///   - isFailure: Whether the line that was read could not be used.
    package init(_ line: [UInt8], isFailure: Bool = false) {
        self.line = line
        self.isFailure = isFailure
    }
}

/// Turns each line of a stream into one line of output, in order.
///
/// A byte-order mark before the first line is no part of it. Of a line that does not end the filter keeps no more than
/// `longestLine` bytes: these are handed on as the line, and its rest is passed over.
package struct LineFilter {
    /// The most bytes of a line that are kept; a line of more cannot be used.
    package static let longestLine = 1 << 27

    /// How many lines could not be used.
    package private(set) var failures = 0
    private var splitter = LineSplitter()
    private var isFirst = true
    private var isPassingOver = false
    private let longestLine: Int
    private let transform: ([UInt8]) -> LineAnswer

    /// Creates a filter.
    ///
    /// - Parameter transform: From a line without LF to its answer.
    package init(_ transform: @escaping ([UInt8]) -> LineAnswer) {
        self.init(longestLine: Self.longestLine, transform)
    }

    package init(longestLine: Int, _ transform: @escaping ([UInt8]) -> LineAnswer) {
        self.longestLine = longestLine
        self.transform = transform
    }

    /// Takes a piece of the stream; it may end anywhere, also inside a character.
    ///
    /// - Parameter bytes: The piece.
    /// - Returns: One line with LF for each line that the piece completes.
    package mutating func feed(_ bytes: [UInt8]) -> [UInt8] {
        var rest = bytes[...]
        if isPassingOver {
            guard let end = rest.firstIndex(of: 0x0A) else { return [] }
            rest = rest[(end + 1)...]
            isPassingOver = false
        }
        var output: [UInt8] = []
        for line in splitter.feed(rest) { output += answer(line) }
        if splitter.pendingCount > longestLine, let start = splitter.finish() {
            output += answer(start)
            isPassingOver = true
        }
        return output
    }

    /// Ends the stream.
    ///
    /// - Returns: The line for a last line without LF; empty when there is none.
    package mutating func finish() -> [UInt8] {
        guard let line = splitter.finish() else { return [] }
        return answer(line)
    }

    private mutating func answer(_ line: [UInt8]) -> [UInt8] {
        let hasMark = isFirst && line.starts(with: [0xEF, 0xBB, 0xBF])
        isFirst = false
        let answer = transform(hasMark ? Array(line.dropFirst(3)) : line)
        if answer.isFailure { failures += 1 }
        return answer.line + [0x0A]
    }
}
