import HexaplaCore

/// How the lines of a hard-wrapped paragraph are joined.
///
/// - A soft hyphen at the end of a line goes, and the word is whole again.
/// - A hyphen behind a letter, with a lower-case letter on the next line, goes when the joined word occurs elsewhere in
///   the document. It stays when the word occurs with the hyphen. When neither does, it goes only in a document in
///   which more hyphens went than stayed by these two rules. A hyphen that stays is followed by no space.
/// - A hyphen or dash that stands against a word before it is followed by no space.
/// - Between two Chinese characters or wide signs there is no space; between one of them and a Latin letter or digit
///   there is one only if the document's lines mostly put one there. In a Chinese document there is a space only
///   between two Latin words: numbers and signs were cut where the line was full.
/// - Everywhere else the line end becomes a space.
struct LineJoiner {
    /// What becomes of a line end.
    enum Join: Sendable, Hashable {
        /// One space.
        case space
        /// Nothing.
        case nothing
        /// The last sign of the upper line goes, too.
        case dropsHyphen
    }

    private let utf8: [UInt8]
    private let words: WordUse
    private let undoesUnknown: Bool

    /// Prepares the joining of a document's lines, in linear time.
    ///
    /// - Parameters:
    ///   - utf8: The text.
    ///   - start: Where it starts.
    init(_ utf8: [UInt8], from start: Int) {
        self.utf8 = utf8
        let breaks = Self.hyphenBreaks(utf8, from: start)
        words = WordUse(utf8, from: start, needsWords: !breaks.isEmpty)
        var (gone, kept) = (0, 0)
        for (upper, lower) in breaks {
            switch words.hyphen(utf8, upper, lower) {
            case .goes: gone += 1
            case .stays: kept += 1
            case .unknown: break
            }
        }
        undoesUnknown = gone > kept
    }

    /// The neighbours of which the upper one ends in a hyphen that may go.
    private static func hyphenBreaks(_ utf8: [UInt8], from start: Int) -> [(Range<Int>, Range<Int>)] {
        var scanner = LineScanner(utf8, from: start)
        var breaks: [(Range<Int>, Range<Int>)] = []
        var above: Range<Int>?
        while let line = scanner.next() {
            if let above, !line.isAfterGap, WordUse.endsInHyphen(utf8, above), WordUse.startsLower(utf8, line.range) {
                breaks.append((above, line.range))
            }
            above = line.range
        }
        return breaks
    }

    /// What becomes of the line end between two lines of a paragraph.
    ///
    /// - Parameters:
    ///   - upper: The range of the upper line, not empty.
    ///   - lower: The range of the lower line, not empty.
    /// - Returns: How they are joined.
    func join(_ upper: Range<Int>, _ lower: Range<Int>) -> Join {
        var position = lower.lowerBound
        let first = UTF8Bytes.next(utf8, &position)
        guard let last = UTF8Bytes.last(utf8, before: upper.upperBound, from: upper.lowerBound) else { return .space }
        if last.scalar == 0xAD { return .dropsHyphen }
        if WordUse.isHyphen(last.scalar) || last.scalar == 0x2014 { return joinDash(upper, lower, last) }
        let (isWideAbove, isWideBelow) = (Self.isWide(last.scalar), Self.isWide(first))
        if isWideAbove && isWideBelow { return .nothing }
        if isWideAbove && Self.isPlain(first) || isWideBelow && Self.isPlain(last.scalar) {
            return words.spacesLatin ? .space : .nothing
        }
        if words.isChinese, !Self.isWord(first) || !Self.isWordEnd(last.scalar) { return .nothing }
        return .space
    }

    private func joinDash(_ upper: Range<Int>, _ lower: Range<Int>, _ last: (scalar: UInt32, start: Int)) -> Join {
        guard let before = UTF8Bytes.last(utf8, before: last.start, from: upper.lowerBound),
            WordUse.isLetterOrDigit(before.scalar)
        else { return .space }
        guard WordUse.isHyphen(last.scalar), WordUse.endsInHyphen(utf8, upper), WordUse.startsLower(utf8, lower) else {
            return .nothing
        }
        switch words.hyphen(utf8, upper, lower) {
        case .goes: return .dropsHyphen
        case .stays: return .nothing
        case .unknown: return undoesUnknown ? .dropsHyphen : .nothing
        }
    }

    /// Chinese characters, kana, and wide signs.
    static func isWide(_ scalar: UInt32) -> Bool {
        switch SymbolClass(of: scalar) {
        case .han, .wide: true
        default: (0x3040..<0x3100).contains(scalar)
        }
    }

    private static func isWord(_ scalar: UInt32) -> Bool {
        scalar < 0x250 && WordUse.isLetter(scalar)
    }

    private static func isWordEnd(_ scalar: UInt32) -> Bool {
        isWord(scalar) || [0x29, 0x2C, 0x2E, 0x3A, 0x3B].contains(scalar)
    }

    private static func isPlain(_ scalar: UInt32) -> Bool {
        scalar < 0x80 && WordUse.isLetterOrDigit(scalar)
    }
}
