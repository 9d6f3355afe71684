import HexaplaCore

/// A JSON string literal as text, with the bytes each scalar came from (RFC 8259, section 7).
struct JSONLiteral: Sendable {
    /// The text; `markLength` is where the literal starts in the file.
    var decoded: DecodedText
    /// Halves of surrogate pairs, for which U+FFFD stands.
    var loneSurrogates = 0
    /// Where in the file the first one lies.
    var firstSurrogate: Int?

    /// What stands for an escaped letter, `u` aside.
    static let escapes: [UInt8: UInt32] = [
        0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
    ]

    /// Decodes a literal in linear time.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - range: The literal without its quotation marks; clamped to the file.
    /// - Returns: The text. An escape that is not known stands for itself; bytes that are no UTF-8 give U+FFFD.
    static func decode(_ bytes: [UInt8], _ range: Range<Int>) -> JSONLiteral {
        let range = range.clamped(to: 0..<bytes.count)
        let plain = Array(bytes[range])
        if !plain.contains(0x5C), UTF8Bytes.isValid(plain) {
            return JSONLiteral(decoded: DecodedText(utf8: plain, markLength: range.lowerBound, widths: .same))
        }
        var literal = JSONLiteral(decoded: DecodedText(utf8: [], markLength: range.lowerBound, widths: .one))
        var widths: [UInt8] = []
        var place = range.lowerBound
        while place < range.upperBound {
            let width = literal.take(bytes, at: place, end: range.upperBound)
            widths.append(UInt8(width))
            place += width
        }
        literal.decoded.widths = .each(widths)
        return literal
    }

    /// Adds one scalar and returns its width in the file.
    private mutating func take(_ bytes: [UInt8], at place: Int, end: Int) -> Int {
        if bytes[place] == 0x5C { return takeEscape(bytes, at: place, end: end) }
        let (length, isValid) = UTF8Bytes.check(bytes, at: place)
        let width = min(length, end - place)
        if isValid, width == length {
            decoded.utf8 += bytes[place..<(place + width)]
        } else {
            UTF8Bytes.append(0xFFFD, to: &decoded.utf8)
            decoded.noteInvalid(at: place, count: width)
        }
        return width
    }

    private mutating func takeEscape(_ bytes: [UInt8], at place: Int, end: Int) -> Int {
        if let unit = Self.unit(bytes, at: place, end: end) {
            guard unit & 0xF800 == 0xD800 else {
                UTF8Bytes.append(unit, to: &decoded.utf8)
                return 6
            }
            if unit < 0xDC00, let low = Self.unit(bytes, at: place + 6, end: end), low & 0xFC00 == 0xDC00 {
                UTF8Bytes.append(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF, to: &decoded.utf8)
                return 12
            }
            if firstSurrogate == nil { firstSurrogate = place }
            loneSurrogates += 1
            UTF8Bytes.append(0xFFFD, to: &decoded.utf8)
            return 6
        }
        guard place + 1 < end, let scalar = Self.escapes[bytes[place + 1]] else {
            decoded.utf8.append(0x5C)
            return 1
        }
        UTF8Bytes.append(scalar, to: &decoded.utf8)
        return 2
    }

    /// The value of a `\uXXXX` escape at a place; `nil` when none stands there.
    static func unit(_ bytes: [UInt8], at place: Int, end: Int) -> UInt32? {
        guard place + 6 <= end, bytes[place] == 0x5C, bytes[place + 1] == 0x75 else { return nil }
        var value: UInt32 = 0
        for byte in bytes[(place + 2)..<(place + 6)] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
            default: return nil
            }
        }
        return value
    }

    /// A literal as a string.
    static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        String(decoding: decode(bytes, range).decoded.utf8, as: UTF8.self)
    }
}
