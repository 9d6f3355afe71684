import HexaplaCore
import HexaplaICU

/// Decodes HZ, Chinese in 7 bits (RFC 1843): `~{` and `~}` enclose codes of GB 2312, `~~` is a tilde.
///
/// An escape belongs to the character after it, a closing one to the character before it, so that the bytes of
/// neighbouring characters lie side by side. A line end closes what was left open.
struct HZDecoder {
    private static let tilde = UInt8(ascii: "~")
    private static let longestWidth = 120
    private let bytes: [UInt8]
    private let end: Int
    private var position: Int
    private var isChinese = false
    /// The text in EUC-CN and how many bytes of the file each byte of it stands for.
    private var codes: [UInt8] = []
    private var sources: [Int] = []
    private var pending = 0

    /// Decodes a range of a file in linear time.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - range: The bytes to decode.
    /// - Returns: The text; `markLength` is where the range starts.
    /// - Throws: `ICUError` when ICU has no table of GB 18030.
    static func decode(_ bytes: [UInt8], in range: Range<Int>) throws(ICUError) -> DecodedText {
        var decoder = HZDecoder(bytes, range)
        decoder.readAll()
        return try decoder.text(from: range.lowerBound)
    }

    private init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
        codes.reserveCapacity(range.count)
        sources.reserveCapacity(range.count)
    }

    private mutating func readAll() {
        while position < end {
            if bytes[position] == Self.tilde {
                readEscape()
            } else if isChinese, bytes[position] > 0x20 {
                readPair()
            } else {
                isChinese = false
                emit([bytes[position] < 0x80 ? bytes[position] : 0xFF], width: 1)
            }
        }
        if pending > 0 {
            if sources.isEmpty { emit([0xFF], width: 0) } else { sources[sources.count - 1] += pending }
        }
    }

    private mutating func readEscape() {
        switch position + 1 < end ? bytes[position + 1] : 0 {
        case UInt8(ascii: "{") where !isChinese: open(true)
        case UInt8(ascii: "}") where isChinese: open(false)
        case Self.tilde where !isChinese: emit([Self.tilde], width: 2)
        case 0x0A where !isChinese: skip(2)
        default: emit([0xFF], width: 1)
        }
    }

    private mutating func open(_ chinese: Bool) {
        isChinese = chinese
        if chinese || sources.isEmpty {
            skip(2)
        } else {
            sources[sources.count - 1] += 2
            position += 2
        }
    }

    private mutating func skip(_ count: Int) {
        pending += count
        position += count
        if pending > Self.longestWidth { emit([0xFF], width: 0) }
    }

    private mutating func readPair() {
        guard position + 1 < end, (0x21...0x77).contains(bytes[position]), (0x21...0x7E).contains(bytes[position + 1])
        else { return emit([0xFF], width: 1) }
        emit([bytes[position] | 0x80, bytes[position + 1] | 0x80], width: 2)
    }

    private mutating func emit(_ code: [UInt8], width: Int) {
        codes += code
        sources += code.count == 2 ? [1, 1] : [width]
        sources[sources.count - code.count] += pending
        pending = 0
        position += width
    }

    private func text(from start: Int) throws(ICUError) -> DecodedText {
        var converter = try Converter("GB18030")
        let found = try converter.decode(codes, in: 0..<codes.count)
        var text = DecodedText(utf8: found.utf8, markLength: start, widths: .one)
        var widths: [UInt8] = []
        widths.reserveCapacity(found.widths.count)
        var (code, place, scalar) = (0, start, 0)
        for width in found.widths {
            let count = sources[code..<(code + Int(width))].reduce(0, +)
            if UTF8Bytes.next(found.utf8, &scalar) == 0xFFFD { text.noteInvalid(at: place, count: count) }
            code += Int(width)
            place += count
            widths.append(UInt8(clamping: count))
        }
        text.widths = .each(widths)
        return text
    }
}
