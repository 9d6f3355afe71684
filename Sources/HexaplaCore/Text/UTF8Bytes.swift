/// Reading and writing single scalars in UTF-8, for loops over bytes.
public enum UTF8Bytes {
    /// The length of the scalar that starts with a byte.
    ///
    /// - Parameter lead: The first byte of a scalar.
    /// - Returns: 1 to 4.
    @inlinable
    public static func length(_ lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    /// The scalar that starts at a position.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8.
    ///   - index: The position of a scalar's first byte.
    /// - Returns: The scalar.
    @inlinable
    public static func scalar<Bytes: RandomAccessCollection<UInt8>>(_ text: Bytes, at index: Int) -> UInt32
    where Bytes.Index == Int {
        let lead = UInt32(text[index])
        if lead < 0x80 { return lead }
        let second = UInt32(text[index + 1] & 0x3F)
        if lead < 0xE0 { return (lead & 0x1F) << 6 | second }
        let third = UInt32(text[index + 2] & 0x3F)
        if lead < 0xF0 { return (lead & 0x0F) << 12 | second << 6 | third }
        return (lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(text[index + 3] & 0x3F)
    }

    /// Reads the scalar at a position and moves past it.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8, whose last scalar may be cut off.
    ///   - position: A scalar boundary before the end.
    /// - Returns: The scalar; U+FFFD for one that the end of the text cuts off.
    @inlinable
    public static func next<Bytes: RandomAccessCollection<UInt8>>(_ text: Bytes, _ position: inout Int) -> UInt32
    where Bytes.Index == Int {
        let start = position
        position += length(text[start])
        guard position <= text.endIndex else {
            position = text.endIndex
            return 0xFFFD
        }
        return scalar(text, at: start)
    }

    /// Where the scalar that ends before a position starts.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8.
    ///   - end: A scalar boundary after the start.
    ///   - start: Where the text starts that counts.
    /// - Returns: The position of the scalar's first byte.
    @inlinable
    public static func start<Bytes: RandomAccessCollection<UInt8>>(
        _ text: Bytes, before end: Int, from start: Int = 0
    ) -> Int where Bytes.Index == Int {
        var index = end - 1
        while index > start, text[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    /// The scalar that ends before a position.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8.
    ///   - end: A scalar boundary.
    /// - Returns: The scalar; 0 at the start of the text.
    @inlinable
    public static func scalar<Bytes: RandomAccessCollection<UInt8>>(_ text: Bytes, before end: Int) -> UInt32
    where Bytes.Index == Int {
        end > 0 ? scalar(text, at: start(text, before: end)) : 0
    }

    /// The scalar that ends before a position, and where it starts.
    ///
    /// - Parameters:
    ///   - text: Valid UTF-8.
    ///   - end: A scalar boundary.
    ///   - start: Where the text starts that counts.
    /// - Returns: The scalar with its first position; `nil` at the start of the text.
    @inlinable
    public static func last<Bytes: RandomAccessCollection<UInt8>>(
        _ text: Bytes, before end: Int, from start: Int
    ) -> (scalar: UInt32, start: Int)? where Bytes.Index == Int {
        guard end > start else { return nil }
        let index = self.start(text, before: end, from: start)
        return (scalar(text, at: index), index)
    }
}

extension UTF8Bytes {
    /// Writes a scalar into a text over what stands there.
    ///
    /// - Parameters:
    ///   - scalar: A Unicode scalar value.
    ///   - text: The text to write to; long enough.
    ///   - index: Where to write.
    /// - Returns: The number of bytes written.
    @inlinable
    public static func write(_ scalar: UInt32, to text: inout [UInt8], at index: Int) -> Int {
        if scalar < 0x80 {
            text[index] = UInt8(scalar)
            return 1
        }
        let count = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
        var rest = scalar
        for offset in stride(from: count - 1, to: 0, by: -1) {
            text[index + offset] = UInt8(0x80 | rest & 0x3F)
            rest >>= 6
        }
        text[index] = UInt8((count == 2 ? 0xC0 : count == 3 ? 0xE0 : 0xF0) | rest)
        return count
    }

    /// Adds a scalar at the end of a text.
    ///
    /// - Parameters:
    ///   - scalar: A Unicode scalar value.
    ///   - text: The text to add to.
    /// - Returns: The number of bytes added.
    @inlinable
    @discardableResult
    public static func append(_ scalar: UInt32, to text: inout [UInt8]) -> Int {
        if scalar < 0x80 {
            text.append(UInt8(scalar))
            return 1
        }
        let last = UInt8(0x80 | scalar & 0x3F)
        if scalar < 0x800 {
            text.append(UInt8(0xC0 | scalar >> 6))
            text.append(last)
            return 2
        }
        let third = UInt8(0x80 | scalar >> 6 & 0x3F)
        if scalar < 0x10000 {
            text.append(UInt8(0xE0 | scalar >> 12))
            text.append(third)
            text.append(last)
            return 3
        }
        text.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        text.append(UInt8(0x80 | scalar >> 12 & 0x3F))
        text.append(third)
        text.append(last)
        return 4
    }
}
