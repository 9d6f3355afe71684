/// A text in UTF-8 that knows which layer it is.
///
/// The bytes are always valid UTF-8, so a range on scalar boundaries can be turned into a `String` without repair.
public struct LayeredText<Layer: TextLayer>: Sendable, Hashable {
    /// The text as UTF-8 bytes; always valid.
    public let utf8: [UInt8]

    /// Creates a text from a string.
    ///
    /// - Parameter string: Any string, also an empty one.
    public init(_ string: String) {
        utf8 = Array(string.utf8)
    }

    /// Creates a text from bytes already known to be valid UTF-8.
    ///
    /// - Parameter utf8: Valid UTF-8; ill-formed bytes would be shown as U+FFFD later.
    public init(validUTF8 utf8: [UInt8]) {
        self.utf8 = utf8
    }

    /// The whole text as a string.
    public var string: String { String(decoding: utf8, as: UTF8.self) }

    /// The number of UTF-8 bytes.
    public var count: Int { utf8.count }

    /// Whether there is no byte.
    public var isEmpty: Bool { utf8.isEmpty }

    /// The range of the whole text.
    public var bounds: ByteRange<Layer> { ByteRange(0, utf8.count) }

    /// The piece of text in a range, as a string.
    ///
    /// - Parameter range: A range inside `bounds`, on scalar boundaries.
    public subscript(range: ByteRange<Layer>) -> String {
        String(decoding: utf8[range.indices], as: UTF8.self)
    }

    /// Tells whether a position lies between two scalars.
    ///
    /// - Parameter position: A byte offset; outside the text the answer is `false`, at both ends `true`.
    /// - Returns: `true` when the byte there does not continue a scalar.
    public func isScalarBoundary(_ position: Int) -> Bool {
        guard position >= 0, position <= utf8.count else { return false }
        return position == utf8.count || utf8[position] & 0xC0 != 0x80
    }
}

extension LayeredText: Codable {
    /// Reads a text written as a plain string.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: `DecodingError` when there is no string.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the text as a plain string.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(string)
    }
}
