/// Reading and writing scalars in arrays of UTF-8.
enum UTF8Scalars {
    /// Reads a scalar of valid UTF-8 and moves past it.
    ///
    /// - Parameters:
    ///   - bytes: Valid UTF-8.
    ///   - position: A scalar boundary before the end.
    /// - Returns: The scalar.
    static func next(_ bytes: [UInt8], _ position: inout Int) -> UInt32 {
        let lead = bytes[position]
        let length = self.length(lead)
        var scalar = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<max(length, 1) where position + offset < bytes.count {
            scalar = scalar << 6 | UInt32(bytes[position + offset] & 0x3F)
        }
        position += length
        return scalar
    }

    /// Reads the scalar that ends at a position.
    ///
    /// - Parameters:
    ///   - bytes: Valid UTF-8.
    ///   - end: A scalar boundary after `start`.
    ///   - start: Where the text starts.
    /// - Returns: The scalar and where it starts; `nil` at the start of the text.
    static func last(_ bytes: [UInt8], before end: Int, from start: Int) -> (scalar: UInt32, start: Int)? {
        guard end > start else { return nil }
        var position = end - 1
        while position > start, bytes[position] & 0xC0 == 0x80 { position -= 1 }
        var reader = position
        return (next(bytes, &reader), position)
    }

    /// The number of bytes of the scalar with this first byte.
    static func length(_ lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    /// Appends a scalar.
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        switch scalar {
        case 0..<0x80:
            bytes.append(UInt8(truncatingIfNeeded: scalar))
        case 0x80..<0x800:
            bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        case 0x800..<0x10000:
            bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        default:
            bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        }
    }

    /// Finds the first ill-formed sequence, by Table 3-7 of the Unicode Standard.
    ///
    /// - Parameters:
    ///   - bytes: Any bytes.
    ///   - position: Where to look.
    /// - Returns: The length of the scalar there and whether it is well formed; an ill-formed one has the length of
    ///   its maximal subpart, at least 1.
    static func check(_ bytes: [UInt8], at position: Int) -> (length: Int, isValid: Bool) {
        let lead = bytes[position]
        if lead < 0x80 { return (1, true) }
        guard lead >= 0xC2, lead <= 0xF4 else { return (1, false) }
        let length = self.length(lead)
        let low: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
        let high: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
        for offset in 1..<length {
            guard position + offset < bytes.count else { return (offset, false) }
            let byte = bytes[position + offset]
            let isFine = offset == 1 ? byte >= low && byte <= high : byte & 0xC0 == 0x80
            if !isFine { return (offset, false) }
        }
        return (length, true)
    }
}

extension UTF8Scalars {
    /// Tells whether bytes are valid UTF-8 from end to end.
    static func isValid(_ bytes: [UInt8]) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch {
            return false
        }
    }

    /// Tells whether bytes are valid UTF-8 but for a sequence cut at either end.
    static func isCut(_ bytes: [UInt8]) -> Bool {
        var start = 0
        while start < min(3, bytes.count), bytes[start] & 0xC0 == 0x80 { start += 1 }
        var end = bytes.count
        while end > start, bytes.count - end < 3, bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
        if end > start, (0xC2...0xF4).contains(bytes[end - 1]) {
            let (length, isValid) = check(bytes, at: end - 1)
            end = isValid || end - 1 + length < bytes.count ? bytes.count : end - 1
        } else {
            end = bytes.count
        }
        do {
            _ = try UTF8Span(validating: bytes.span.extracting(start..<end))
            return true
        } catch {
            return false
        }
    }
}
