extension UTF8Bytes {
    /// Judges the sequence at a position, by Table 3-7 of the Unicode Standard.
    ///
    /// - Parameters:
    ///   - bytes: Any bytes.
    ///   - position: Where to look.
    /// - Returns: The length of the scalar there and whether it is well formed; an ill-formed one has the length of
    ///   its maximal subpart, at least 1.
    @inlinable
    public static func check<Bytes: RandomAccessCollection<UInt8>>(
        _ bytes: Bytes, at position: Int
    ) -> (length: Int, isValid: Bool) where Bytes.Index == Int {
        let lead = bytes[position]
        if lead < 0x80 { return (1, true) }
        guard lead >= 0xC2, lead <= 0xF4 else { return (1, false) }
        let length = self.length(lead)
        let low: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
        let high: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
        for offset in 1..<length {
            guard position + offset < bytes.endIndex else { return (offset, false) }
            let byte = bytes[position + offset]
            let isFine = offset == 1 ? byte >= low && byte <= high : byte & 0xC0 == 0x80
            if !isFine { return (offset, false) }
        }
        return (length, true)
    }

    /// Tells whether bytes are valid UTF-8 from end to end.
    ///
    /// - Parameter bytes: Any bytes.
    /// - Returns: Whether they are.
    package static func isValid(_ bytes: [UInt8]) -> Bool { isValid(bytes.span) }

    /// Tells whether bytes are valid UTF-8 but for a sequence cut at either end.
    ///
    /// - Parameter bytes: Any bytes.
    /// - Returns: Whether they are.
    package static func isCut(_ bytes: [UInt8]) -> Bool {
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
        return isValid(bytes.span.extracting(start..<end))
    }

    private static func isValid(_ bytes: Span<UInt8>) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes)
            return true
        } catch {
            return false
        }
    }
}
