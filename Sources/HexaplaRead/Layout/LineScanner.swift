import HexaplaCore

/// A line that shows something.
struct TextLine: Sendable, Hashable {
    /// The line without white space around it.
    let range: Range<Int>
    /// Whether a blank line, or U+2029, stands between this line and the one before.
    let isAfterGap: Bool
    /// The columns of white space before it: a tab counts as eight, an ideographic space as two.
    var indent = 0
}

/// Gives the lines of a text that show something, one after another.
///
/// Lines end at LF, CR LF, CR, form feed, U+0085, U+2028 and U+2029 (UAX #14, classes BK, CR, LF and NL; the vertical
/// tab, which word processors use inside a line, aside). U+0085 is none in a text with other C1 controls: there it is
/// half of a character that was decoded wrongly. U+2029 also ends the paragraph. Nothing is kept of blank
/// lines, so that a million of them cost nothing.
struct LineScanner {
    private let utf8: [UInt8]
    private let end: Int
    private var position: Int
    private var isAfterGap = false
    private var breaksAtNEL: Bool?
    /// Lines without anything to show so far.
    private(set) var blankLines = 0

    init(_ utf8: [UInt8], from start: Int, to end: Int? = nil) {
        self.utf8 = utf8
        self.end = min(end ?? utf8.count, utf8.count)
        position = start
    }

    mutating func next() -> TextLine? {
        while position < end {
            let start = position
            let lineEnd = findEnd()
            let length = position < end ? terminatorLength() : 0
            let endsParagraph = length == 3 && utf8[position + 2] == 0xA9
            position += length
            let range = WhiteSpace.trim(start..<lineEnd, in: utf8)
            if range.isEmpty || WhiteSpace.isInvisible(range, in: utf8) {
                blankLines += 1
                isAfterGap = true
                continue
            }
            let line = TextLine(range: range, isAfterGap: isAfterGap, indent: indent(start, range.lowerBound))
            isAfterGap = endsParagraph
            return line
        }
        return nil
    }

    /// Moves to the next line end and returns its place.
    private mutating func findEnd() -> Int {
        var place = Self.skipPlain(utf8.span, from: position, to: end)
        while place < end {
            let byte = utf8[place]
            if Self.mayBreak(byte) != 0 {
                if byte < 0x80 ? isBreak(byte) : isWideBreak(place) { break }
                place = Self.skipPlain(utf8.span, from: place + 1, to: end)
            } else {
                place += 1
            }
        }
        position = place
        return place
    }

    /// Passes whole blocks that hold no byte a line end could start with.
    private static func skipPlain(_ span: Span<UInt8>, from start: Int, to end: Int) -> Int {
        let block = 32
        var place = start
        while place + block <= end {
            var hits: UInt8 = 0
            for index in place..<(place + block) { hits |= mayBreak(span[unchecked: index]) }
            if hits != 0 { break }
            place += block
        }
        return place
    }

    @inline(__always)
    private static func mayBreak(_ byte: UInt8) -> UInt8 {
        (byte <= 0x0D ? 1 : 0) | (byte == 0xC2 ? 1 : 0) | (byte == 0xE2 ? 1 : 0)
    }

    private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x0C }

    private mutating func isWideBreak(_ position: Int) -> Bool {
        if utf8[position] == 0xC2 {
            return position + 1 < utf8.count && utf8[position + 1] == 0x85 && isNELBreak()
        }
        return position + 2 < utf8.count && utf8[position + 1] == 0x80 && utf8[position + 2] & 0xFE == 0xA8
    }

    /// Whether U+0085 ends lines, found out when the first is met.
    private mutating func isNELBreak() -> Bool {
        if let breaksAtNEL { return breaksAtNEL }
        var isBreak = true
        for place in 1..<max(utf8.count, 1)
        where utf8[place] & 0xE0 == 0x80 && utf8[place - 1] == 0xC2 && utf8[place] != 0x85 {
            isBreak = false
            break
        }
        breaksAtNEL = isBreak
        return isBreak
    }

    private func indent(_ start: Int, _ end: Int) -> Int {
        var (columns, position) = (0, start)
        while position < end {
            switch utf8[position] {
            case 0x09: columns += 8
            case 0x20: columns += 1
            case 0xC2: columns += 1
            case 0xE3: columns += 2
            default: break
            }
            position += UTF8Bytes.length(utf8[position])
        }
        return columns
    }

    private func terminatorLength() -> Int {
        switch utf8[position] {
        case 0x0D: position + 1 < end && utf8[position + 1] == 0x0A ? 2 : 1
        case 0xC2: 2
        case 0xE2: 3
        default: 1
        }
    }
}
