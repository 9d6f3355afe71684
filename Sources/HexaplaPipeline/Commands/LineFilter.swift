/// Turns each line of a stream into one line of output, in order.
public struct LineFilter {
    private var splitter = LineSplitter()
    private let transform: ([UInt8]) -> [UInt8]

    /// Creates a filter.
    ///
    /// - Parameter transform: From a line without LF to a line without LF.
    public init(_ transform: @escaping ([UInt8]) -> [UInt8]) {
        self.transform = transform
    }

    /// Takes a piece of the stream; it may end anywhere, also inside a character.
    ///
    /// - Parameter bytes: The piece.
    /// - Returns: One line with LF for each line that the piece completes.
    public mutating func feed(_ bytes: [UInt8]) -> [UInt8] {
        splitter.feed(bytes).flatMap { transform($0) + [0x0A] }
    }

    /// Ends the stream.
    ///
    /// - Returns: The line for a last line without LF; empty when there is none.
    public mutating func finish() -> [UInt8] {
        splitter.finish().map { transform($0) + [0x0A] } ?? []
    }
}
