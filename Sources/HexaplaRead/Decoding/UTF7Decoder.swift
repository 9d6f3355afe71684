import HexaplaCore

/// Decodes UTF-7 (RFC 2152): plain ASCII, with UTF-16 in base64 between `+` and `-`.
///
/// A base64 digit that holds bits of two characters belongs to the first; the signs around a run belong to its first
/// and last character.
struct UTF7Decoder {
    private let bytes: [UInt8]
    private let end: Int
    private var position: Int
    private var text: DecodedText
    private var widths: [UInt8] = []

    /// Decodes a range of a file in linear time.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - range: The bytes to decode.
    /// - Returns: The text; `markLength` is where the range starts.
    static func decode(_ bytes: [UInt8], in range: Range<Int>) -> DecodedText {
        var decoder = UTF7Decoder(bytes, range)
        decoder.readAll()
        return decoder.text
    }

    private init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
        text = DecodedText(utf8: [], markLength: range.lowerBound, widths: .one)
    }

    private mutating func readAll() {
        while position < end {
            let byte = bytes[position]
            if byte == UInt8(ascii: "+") {
                readRun()
            } else {
                emit(byte < 0x80 ? UInt32(byte) : nil, width: 1)
            }
        }
        text.widths = .each(widths)
    }

    private mutating func readRun() {
        var next = position + 1
        if next < end, bytes[next] == UInt8(ascii: "-") { return emit(0x2B, width: 2) }
        var (bits, count): (UInt32, Int) = (0, 0)
        var units: [(value: UInt32, end: Int)] = []
        while next < end, let digit = Self.digit(bytes[next]) {
            bits = bits << 6 | digit
            count += 6
            next += 1
            if count >= 16 {
                count -= 16
                units.append((bits >> UInt32(count) & 0xFFFF, next))
                bits &= (1 << UInt32(count)) - 1
            }
        }
        let isClean = !units.isEmpty && bits == 0 && count < 6
        if next < end, bytes[next] == UInt8(ascii: "-") { next += 1 }
        emit(units, isClean: isClean, end: next)
    }

    private mutating func emit(_ units: [(value: UInt32, end: Int)], isClean: Bool, end: Int) {
        var index = 0
        while index < units.count {
            var (value, last): (UInt32?, Int) = (units[index].value, index)
            if units[index].value & 0xF800 == 0xD800 {
                value = nil
                if units[index].value < 0xDC00, index + 1 < units.count, units[index + 1].value & 0xFC00 == 0xDC00 {
                    value = UTF16Units.scalar(units[index].value, units[index + 1].value)
                    last = index + 1
                }
            }
            index = last + 1
            let stop = isClean && index == units.count ? end : units[last].end
            emit(value, width: stop - position)
        }
        while position < end { emit(nil, width: min(end - position, 200)) }
    }

    /// Adds a scalar, U+FFFD for `nil`, and moves on.
    private mutating func emit(_ scalar: UInt32?, width: Int) {
        UTF8Bytes.append(scalar ?? 0xFFFD, to: &text.utf8)
        if scalar == nil { text.noteInvalid(at: position, count: width) }
        widths.append(UInt8(clamping: width))
        position += width
    }

    /// The value of a digit of base64.
    static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - 0x41)
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - 0x61 + 26)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - 0x30 + 52)
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
