import HexaplaCore

/// Which words a document uses inside its lines, for telling hyphens of words from those of line ends.
///
/// Words are runs of letters in lower case, kept as 64-bit hashes (FNV-1a).
struct WordUse {
    /// What the document says of a hyphen at the end of a line.
    enum Hyphen: Sendable, Hashable { case goes, stays, unknown }

    private var whole: Set<UInt64> = []
    private var hyphenated: Set<UInt64> = []
    private var (spaced, unspaced) = (0, 0)
    private var (wideBytes, bytes) = (0, 0)

    /// Whether lines mostly put a space between Chinese and Latin signs.
    var spacesLatin: Bool { spaced > unspaced }

    /// Whether a third of the text is Chinese.
    var isChinese: Bool { wideBytes * 3 >= bytes }

    /// Reads a document once.
    ///
    /// - Parameters:
    ///   - utf8: The text.
    ///   - start: Where it starts.
    ///   - needsWords: Whether hyphens will be asked about.
    init(_ utf8: [UInt8], from start: Int, needsWords: Bool) {
        var scanner = LineScanner(utf8, from: start)
        while let line = scanner.next() {
            countSpaces(utf8, line.range)
            if needsWords { addWords(utf8, line.range) }
        }
    }

    /// The words of a line but for the halves at its ends: a first word may be the second half of one.
    private mutating func addWords(_ utf8: [UInt8], _ line: Range<Int>) {
        var position = line.lowerBound
        var hash = FNV1a()
        var before: UInt64?
        var isWord = false
        while position <= line.upperBound {
            let scalar = position < line.upperBound ? UTF8Bytes.next(utf8, &position) : 0
            if Self.isLetter(scalar) {
                hash.add(Self.lower(scalar))
                isWord = true
                continue
            }
            let isHyphen = Self.isHyphen(scalar)
            if isWord {
                if let before { hyphenated.insert(Self.pair(before, hash.value)) }
                if !isHyphen, before == nil { whole.insert(hash.value) }
            }
            before = isHyphen && isWord ? hash.value : nil
            (hash, isWord) = (FNV1a(), false)
            if scalar == 0, position >= line.upperBound { break }
        }
    }

    private mutating func countSpaces(_ utf8: [UInt8], _ line: Range<Int>) {
        bytes += line.count
        let wide = utf8[line].count { $0 >= 0xE3 && $0 <= 0xE9 }
        wideBytes += 3 * wide
        guard wide > 0 else { return }
        var position = line.lowerBound
        var (last, beforeLast): (UInt32, UInt32) = (0, 0)
        while position < line.upperBound {
            let scalar = UTF8Bytes.next(utf8, &position)
            let other = last == 0x20 ? beforeLast : last
            let isPair = Self.isPlain(scalar) && Self.isHan(other) || Self.isHan(scalar) && Self.isPlain(other)
            if isPair { if last == 0x20 { spaced += 1 } else { unspaced += 1 } }
            (beforeLast, last) = (last, scalar)
        }
    }

    /// What becomes of the hyphen between two lines.
    ///
    /// - Parameters:
    ///   - utf8: The text.
    ///   - upper: A line that ends in a hyphen behind a letter.
    ///   - lower: A line that starts with a letter.
    /// - Returns: What the rest of the document says.
    func hyphen(_ utf8: [UInt8], _ upper: Range<Int>, _ lower: Range<Int>) -> Hyphen {
        let head = Self.head(utf8, upper)
        var joined = Self.hash(utf8, head, after: FNV1a())
        let tail = Self.tail(utf8, lower)
        let pair = Self.pair(joined.value, Self.hash(utf8, tail, after: FNV1a()).value)
        joined = Self.hash(utf8, tail, after: joined)
        if whole.contains(joined.value) { return .goes }
        return hyphenated.contains(pair) ? .stays : .unknown
    }

    /// The letters before the hyphen that ends a line.
    private static func head(_ utf8: [UInt8], _ line: Range<Int>) -> Range<Int> {
        let end = UTF8Bytes.last(utf8, before: line.upperBound, from: line.lowerBound)?.start ?? line.upperBound
        var start = end
        while let last = UTF8Bytes.last(utf8, before: start, from: line.lowerBound), isLetter(last.scalar) {
            start = last.start
        }
        return start..<end
    }

    /// The letters a line starts with.
    private static func tail(_ utf8: [UInt8], _ line: Range<Int>) -> Range<Int> {
        var (position, end) = (line.lowerBound, line.lowerBound)
        while position < line.upperBound, isLetter(UTF8Bytes.next(utf8, &position)) { end = position }
        return line.lowerBound..<end
    }

    private static func hash(_ utf8: [UInt8], _ range: Range<Int>, after start: FNV1a) -> FNV1a {
        var (hash, position) = (start, range.lowerBound)
        while position < range.upperBound { hash.add(lower(UTF8Bytes.next(utf8, &position))) }
        return hash
    }

    private static func pair(_ left: UInt64, _ right: UInt64) -> UInt64 { (left &* 31) ^ right }
}

extension WordUse {
    /// Whether a scalar is a letter; marks count as letters.
    static func isLetter(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return (0x41...0x5A).contains(scalar & 0xDF) }
        guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
        return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
    }

    /// Whether a scalar is a letter or an ASCII digit.
    static func isLetterOrDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) || isLetter(scalar) }

    /// Whether a scalar is a hyphen that may stand at the end of a line: U+002D or U+2010.
    static func isHyphen(_ scalar: UInt32) -> Bool { scalar == 0x2D || scalar == 0x2010 }

    /// Whether a line ends in a hyphen behind a letter.
    static func endsInHyphen(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
        guard let last = UTF8Bytes.last(utf8, before: line.upperBound, from: line.lowerBound),
            isHyphen(last.scalar),
            let before = UTF8Bytes.last(utf8, before: last.start, from: line.lowerBound)
        else { return false }
        return isLetter(before.scalar)
    }

    /// Whether a line starts with a lower-case letter.
    static func startsLower(_ utf8: [UInt8], _ line: Range<Int>) -> Bool {
        var position = line.lowerBound
        guard position < line.upperBound else { return false }
        let scalar = UTF8Bytes.next(utf8, &position)
        return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
    }

    private static func lower(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return (0x41...0x5A).contains(scalar) ? scalar | 0x20 : scalar }
        return Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
    }

    private static func isPlain(_ scalar: UInt32) -> Bool { scalar < 0x80 && isLetterOrDigit(scalar) }

    private static func isHan(_ scalar: UInt32) -> Bool { SymbolClass(of: scalar) == .han }
}
