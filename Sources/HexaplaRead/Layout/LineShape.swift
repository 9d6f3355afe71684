import HexaplaCore

/// What the look of a line says about whether it goes on in the next.
struct LineShape: Sendable, Hashable {
    enum Start: Sendable, Hashable { case lower, upper, caseless, other }

    /// The width in columns: one for each scalar, two for East Asian ones; no more than `widest`.
    let columns: Int
    /// The width of the first word, or of the first sign of a script written without spaces.
    let firstWord: Int
    /// How the line starts, quotation marks aside.
    let start: Start
    /// Whether the line ends with a sentence or a clause that a new line may follow.
    let isClosed: Bool

    static let widest = 1023

    init(_ line: Range<Int>, in utf8: [UInt8]) {
        columns = Self.columns(line, in: utf8, stopsAtWord: false)
        firstWord = Self.columns(line, in: utf8, stopsAtWord: true)
        start = Self.start(of: line, in: utf8)
        isClosed = Self.isClosed(line, in: utf8)
    }

    static func columns(_ line: Range<Int>, in utf8: [UInt8], stopsAtWord: Bool) -> Int {
        var columns = 0
        for byte in utf8[line] where byte & 0xC0 != 0x80 {
            if stopsAtWord && byte == 0x20 { break }
            let isWide = byte >= 0xE3 && byte <= 0xED
            columns += isWide ? 2 : 1
            if columns >= widest || stopsAtWord && isWide { break }
        }
        return min(columns, widest)
    }

    private static func start(of line: Range<Int>, in utf8: [UInt8]) -> Start {
        var position = line.lowerBound
        while position < line.upperBound {
            let value = UTF8Bytes.next(utf8, &position)
            if opening.contains(value) { continue }
            guard let properties = Unicode.Scalar(value)?.properties, properties.isAlphabetic else { return .other }
            return properties.isLowercase ? .lower : properties.isUppercase ? .upper : .caseless
        }
        return .other
    }

    private static func isClosed(_ line: Range<Int>, in utf8: [UInt8]) -> Bool {
        var end = line.upperBound
        while let last = UTF8Bytes.last(utf8, before: end, from: line.lowerBound) {
            guard closing.contains(last.scalar) else { return stops.contains(last.scalar) }
            end = last.start
        }
        return false
    }

    /// " ' ( [ « “ ‘ „ ¿ ¡ ( in its wide forms, too.
    private static let opening: Set<UInt32> = [
        0x22, 0x27, 0x28, 0x5B, 0xA1, 0xAB, 0xBF, 0x2018, 0x201C, 0x201E, 0x300A, 0x300C, 0x300E, 0xFF08,
    ]
    /// " ' ) ] » ” ’ and the wide forms.
    private static let closing: Set<UInt32> = [
        0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x300B, 0x300D, 0x300F, 0xFF09,
    ]
    /// Full stop, exclamation and question mark, colon, semicolon, ellipsis, and the Arabic and Chinese ones.
    private static let stops: Set<UInt32> = [
        0x21, 0x2E, 0x3A, 0x3B, 0x3F, 0x61B, 0x61F, 0x6D4, 0x2026, 0x3002, 0xFF01, 0xFF1A, 0xFF1B, 0xFF1F,
    ]
}
