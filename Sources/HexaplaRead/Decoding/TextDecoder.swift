import HexaplaCore
import HexaplaICU

/// Turns the bytes of a file into text; what cannot be decoded becomes U+FFFD.
enum TextDecoder {
    private static let replacement: UInt32 = 0xFFFD

    /// Decodes a file in linear time.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - scheme: The encoding.
    ///   - mark: The length of the byte-order mark.
    ///   - isValid: Whether the bytes are known to be valid UTF-8.
    /// - Returns: The text.
    /// - Throws: `ICUError` when ICU gives up.
    static func decode(
        _ bytes: [UInt8], as scheme: TextScheme, mark: Int, isValid: Bool = false
    ) throws(ICUError) -> DecodedText {
        switch scheme {
        case .utf8: return isValid || UTF8Bytes.isValid(bytes) ? same(bytes, mark) : repaired(bytes, mark)
        case .utf16(let bigEndian): return utf16(bytes, mark, bigEndian)
        case .utf32(let bigEndian): return utf32(bytes, mark, bigEndian)
        case .singleByte(let table): return singleByte(bytes, mark, table)
        case .multiByte(let name): return try multiByte(bytes, mark, name)
        case .hz: return try HZDecoder.decode(bytes, in: mark..<bytes.count)
        case .utf7: return UTF7Decoder.decode(bytes, in: mark..<bytes.count)
        }
    }

    private static func same(_ bytes: [UInt8], _ mark: Int) -> DecodedText {
        DecodedText(utf8: bytes, start: mark, markLength: mark, widths: .same)
    }

    private static func repaired(_ bytes: [UInt8], _ mark: Int) -> DecodedText {
        var text = DecodedText(utf8: [], markLength: mark, widths: .one)
        var widths: [UInt8] = []
        text.utf8.reserveCapacity(bytes.count + 64)
        widths.reserveCapacity(bytes.count)
        var position = mark
        while position < bytes.count {
            let (length, isValid) = UTF8Bytes.check(bytes, at: position)
            if isValid {
                for offset in 0..<length { text.utf8.append(bytes[position + offset]) }
            } else {
                UTF8Bytes.append(replacement, to: &text.utf8)
                text.noteInvalid(at: position, count: length)
            }
            widths.append(UInt8(truncatingIfNeeded: length))
            position += length
        }
        text.widths = .each(widths)
        return text
    }

    private static func utf16(_ bytes: [UInt8], _ mark: Int, _ bigEndian: Bool) -> DecodedText {
        var text = DecodedText(utf8: [], markLength: mark, widths: .one)
        var widths: [UInt8] = []
        text.utf8.reserveCapacity(bytes.count)
        widths.reserveCapacity(bytes.count / 2 + 1)
        var position = mark
        while position < bytes.count {
            let found = utf16Scalar(bytes, at: position, bigEndian)
            UTF8Bytes.append(found.scalar ?? replacement, to: &text.utf8)
            if found.scalar == nil { text.noteInvalid(at: position, count: found.width) }
            widths.append(UInt8(truncatingIfNeeded: found.width))
            position += found.width
        }
        text.widths = .each(widths)
        return text
    }

    private static func utf16Scalar(
        _ bytes: [UInt8], at position: Int, _ bigEndian: Bool
    ) -> (scalar: UInt32?, width: Int) {
        guard position + 1 < bytes.count else { return (nil, 1) }
        let unit = UTF16Units.unit(bytes, at: position, bigEndian: bigEndian)
        guard unit & 0xF800 == 0xD800 else { return (unit, 2) }
        guard unit < 0xDC00, position + 3 < bytes.count else { return (nil, 2) }
        let next = UTF16Units.unit(bytes, at: position + 2, bigEndian: bigEndian)
        return next & 0xFC00 == 0xDC00 ? (UTF16Units.scalar(unit, next), 4) : (nil, 2)
    }

    private static func utf32(_ bytes: [UInt8], _ mark: Int, _ bigEndian: Bool) -> DecodedText {
        var text = DecodedText(utf8: [], markLength: mark, widths: .one)
        var widths: [UInt8] = []
        var position = mark
        while position < bytes.count {
            let width = min(4, bytes.count - position)
            let value = width == 4 ? UTF16Units.wide(bytes, at: position, bigEndian: bigEndian) : .max
            let scalar = Unicode.Scalar(value)?.value
            UTF8Bytes.append(scalar ?? replacement, to: &text.utf8)
            if scalar == nil { text.noteInvalid(at: position, count: width) }
            widths.append(UInt8(truncatingIfNeeded: width))
            position += width
        }
        text.widths = .each(widths)
        return text
    }

    private static func singleByte(_ bytes: [UInt8], _ mark: Int, _ table: [UInt32]) -> DecodedText {
        var text = DecodedText(utf8: [], markLength: mark, widths: .one)
        var utf8: [UInt8] = []
        utf8.reserveCapacity(bytes.count + bytes.count / 2)
        for position in mark..<bytes.count {
            let scalar = table[Int(bytes[position])]
            UTF8Bytes.append(scalar, to: &utf8)
            if scalar == replacement { text.noteInvalid(at: position, count: 1) }
        }
        text.utf8 = utf8
        return text
    }

    private static func multiByte(_ bytes: [UInt8], _ mark: Int, _ name: String) throws(ICUError) -> DecodedText {
        var converter = try Converter(name)
        let found = try withoutLineEnd(converter.decode(bytes + [lineEnd], in: mark..<(bytes.count + 1)))
        var text = DecodedText(
            utf8: found.utf8, markLength: mark, widths: .each(found.widths), invalidBytes: found.invalidBytes,
            invalidRuns: found.invalidRuns)
        if let first = found.firstInvalid {
            text.firstInvalid = first..<(first + width(at: first - mark, found.widths))
        }
        return text
    }

    /// What stands behind the bytes while they are decoded.
    ///
    /// A converter reads a code that is cut off in one way where the text goes on ("�4", as GB18030 reads D8 34 before
    /// a line end) and in another where the bytes end ("�"). With a line end behind them, the bytes of a paragraph by
    /// themselves give the text that they give within their file.
    private static let lineEnd: UInt8 = 0x0A

    /// Takes the line end off again; where a code that was cut off has swallowed it, it was no byte of the text.
    private static func withoutLineEnd(_ padded: ConvertedText) -> ConvertedText {
        var text = padded
        guard let width = text.widths.last, width > 0 else { return text }
        if text.utf8.last == lineEnd {
            text.utf8.removeLast()
            text.widths.removeLast()
        } else {
            text.widths[text.widths.count - 1] = width - 1
            text.invalidBytes = max(0, text.invalidBytes - 1)
        }
        return text
    }

    /// The width of the scalar that starts at a byte.
    private static func width(at place: Int, _ widths: [UInt8]) -> Int {
        var position = 0
        for width in widths {
            if position == place, width > 0 { return Int(width) }
            position += Int(width)
        }
        return 1
    }
}
