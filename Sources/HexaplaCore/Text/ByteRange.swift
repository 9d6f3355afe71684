/// A half-open range of bytes in one layer of a text.
///
/// Bounds count UTF-8 bytes, except in the `FileBytes` layer, where they count the bytes of the file on disk.
public struct ByteRange<Layer: TextLayer>: Sendable, Hashable {
    /// The first byte of the range.
    public let start: Int
    /// The byte after the last one of the range; never less than `start`.
    public let end: Int

    /// Creates the range from `start` up to, not including, `end`.
    ///
    /// - Parameters:
    ///   - start: The first byte.
    ///   - end: The byte after the last; a value below `start` gives the empty range at `start`.
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    /// The number of bytes in the range.
    public var count: Int { end - start }

    /// Whether the range holds no byte.
    public var isEmpty: Bool { start == end }

    /// The bounds as a range of array indices.
    public var indices: Range<Int> { start..<end }

    /// Tells whether every byte of another range lies inside this one.
    ///
    /// - Parameter other: A range of the same layer.
    /// - Returns: `true` when `other` starts and ends within this range.
    public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }

    /// The range moved by a number of bytes.
    ///
    /// - Parameter offset: Bytes to add to both bounds.
    /// - Returns: The moved range, of the same length.
    public func shifted(by offset: Int) -> ByteRange { ByteRange(start + offset, end + offset) }
}

extension ByteRange: Codable {
    /// Reads a range written as `[start, end]`.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` when there are not two whole numbers in order, from 0 to 2^53.
    public init(from decoder: any Decoder) throws {
        var bounds = try decoder.unkeyedContainer()
        let start = try bounds.decode(Int.self)
        let end = try bounds.decode(Int.self)
        guard start <= end else {
            throw DecodingError.dataCorruptedError(
                in: bounds, debugDescription: "A range must not end before it starts.")
        }
        guard start >= 0, end <= 1 << 53 else {
            throw DecodingError.dataCorruptedError(
                in: bounds, debugDescription: "The bounds of a range lie between 0 and 2^53.")
        }
        self.init(start, end)
    }

    /// Writes the range as `[start, end]`.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var bounds = encoder.unkeyedContainer()
        try bounds.encode(start)
        try bounds.encode(end)
    }
}
