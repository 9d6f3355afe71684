import HexaplaCore
import HexaplaICU

/// Finds the places where a sentence may end, from left to right.
struct StopScanner {
    private let text: SegmentText
    private var index = 0
    private var quoteIsOpen = false
    private var lowQuoteIsOpen = false
    /// How many round brackets are open.
    private var depth = 0

    /// What is known of the sentence a stop stands in.
    private struct Frame {
        let sentenceStart: Int
        let isInformal: Bool
    }

    init(_ text: SegmentText) {
        self.text = text
    }

    /// The next place, given where the sentence so far starts, whether small letters have started sentences, and the
    /// boundaries ICU found.
    mutating func next(sentenceStart: Int, isInformal: Bool, boundaries: inout BoundaryCursor) -> Stop? {
        let frame = Frame(sentenceStart: sentenceStart, isInformal: isInformal)
        while let at = nextOfInterest(from: index) {
            index = at
            switch text.bytes[at] {
            case 0x22:
                quoteIsOpen.toggle()
                index += 1
            case 0x28, 0x29:
                if passBrackets() { return stop(.smiley, at, index, frame, &boundaries) }
            default:
                if let first = kind(at: at) {
                    if first == .line { return lineStop(at, frame, &boundaries) }
                    let together = readStops()
                    return stop(together, at, index, frame, &boundaries)
                }
                noteQuote(text.bytes[at])
                index += UTF8Bytes.length(text.bytes[at])
            }
        }
        index = text.bytes.count
        return nil
    }

    /// Passes over a run of brackets and counts them; whether they make a smiley.
    private mutating func passBrackets() -> Bool {
        let start = index
        let mark = text.bytes[start]
        while index < text.bytes.count, text.bytes[index] == mark { index += 1 }
        let run = index - start
        if mark == 0x28 {
            if run > 1, text.kind(at: index) == .space { return true }
            depth += run
            return false
        }
        let loose = max(0, run - depth)
        depth -= run - loose
        return loose > 0 && isSmiley(start, run: run)
    }

    /// Whether closing brackets that nothing opened are a smiley and not the end of a label such as "a)".
    private func isSmiley(_ at: Int, run: Int) -> Bool {
        if run > 1 { return true }
        guard at > 0 else { return false }
        switch text.bytes[at - 1] {
        case 0x3A, 0x3B, 0x3D: return true
        case 0x2D: return at > 1 && (text.bytes[at - 2] == 0x3A || text.bytes[at - 2] == 0x3B)
        default:
            let word = text.word(before: at)
            return text.scalarCount(word) > 2 && text.kind(before: at) == .lower
        }
    }

    /// The next byte that may start a stop or a quotation mark.
    private func nextOfInterest(from start: Int) -> Int? {
        text.bytes.withUnsafeBufferPointer { bytes in
            Self.interest.withUnsafeBufferPointer { interest in
                var at = start
                while at < bytes.count {
                    let wanted = interest[Int(bytes[at])]
                    if wanted == 1 || wanted > 1 && bytes[at + 1] == wanted { return at }
                    at += 1
                }
                return nil
            }
        }
    }

    /// For each byte: 0 not of interest, 1 of interest, else the second byte that makes it so.
    private static let interest: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 256)
        for byte: Int in [
            0x0A, 0x0D, 0x21, 0x22, 0x28, 0x29, 0x2E, 0x3B, 0x3F, 0xE2, 0xEF, 0xF0,
        ] { table[byte] = 1 }
        table[0xD8] = 0x9F
        table[0xDB] = 0x94
        table[0xE3] = 0x80
        return table
    }()

    private mutating func noteQuote(_ lead: UInt8) {
        guard lead == 0xE2 else { return }
        switch UTF8Bytes.scalar(text.bytes, at: index) {
        case 0x201E: lowQuoteIsOpen = true
        case 0x201C:
            let closes = quoteIsOpen && text.profile.isUnspaced
            lowQuoteIsOpen = false
            quoteIsOpen = !closes
        case 0x201D: quoteIsOpen = false
        default: break
        }
    }

    /// What a scalar is as a stop; `nil` when it is none.
    private func kind(at index: Int) -> Stop.Kind? {
        switch text.bytes[index] {
        case 0x0A, 0x0D: return .line
        case 0x2E: return .period
        case 0x21, 0x3F: return .strong
        case 0x3B: return text.profile.splitsSemicolons ? .semicolon : nil
        case 0xD8, 0xDB, 0xE2, 0xE3, 0xEF: break
        case 0xF0: return text.kind(at: index) == .emoji ? .emoji : nil
        default: return nil
        }
        switch UTF8Bytes.scalar(text.bytes, at: index) {
        case 0x61F, 0x6D4, 0x203C, 0x203D, 0x2047...0x2049: return .strong
        case 0x2026: return .ellipsis
        case 0x2028, 0x2029: return .line
        case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: return .wide
        case 0x2600...0x27BF: return text.kind(at: index) == .emoji ? .emoji : nil
        default: return nil
        }
    }

    /// The place where stops stand, with all that belongs to them; scanning goes on behind the white space.
    private mutating func stop(
        _ kind: Stop.Kind, _ start: Int, _ end: Int, _ frame: Frame, _ boundaries: inout BoundaryCursor
    ) -> Stop {
        let closeEnd = closingMarks(from: end, spaced: false)
        let spaced = closingMarks(from: closeEnd, spaced: true)
        return place(kind, start..<end, noteMarks(from: max(closeEnd, spaced)), frame, &boundaries)
    }

    private mutating func lineStop(_ at: Int, _ frame: Frame, _ boundaries: inout BoundaryCursor) -> Stop {
        place(.line, at..<at, at, frame, &boundaries)
    }

    private mutating func place(
        _ kind: Stop.Kind, _ stops: Range<Int>, _ closeEnd: Int, _ frame: Frame, _ boundaries: inout BoundaryCursor
    ) -> Stop {
        let next = text.skipSpaces(from: closeEnd)
        index = next
        let content = contentStart(from: next)
        return Stop(
            kind: kind, start: stops.lowerBound, word: text.word(before: stops.lowerBound), end: stops.upperBound,
            closeEnd: closeEnd, next: next,
            content: content, contentClass: text.kind(at: content), sentenceStart: frame.sentenceStart,
            isInformal: frame.isInformal,
            isProposed: boundaries.hasBoundary(from: stops.lowerBound + 1, through: content))
    }

    /// Passes over the stops in a row and tells what they are together.
    private mutating func readStops() -> Stop.Kind {
        var together = kind(at: index) ?? .period
        var count = 0
        while index < text.bytes.count, let one = kind(at: index), one != .line {
            if together == .emoji, one != .emoji { break }
            count += 1
            index = one == .emoji ? emojiEnd(from: text.after(index)) : text.after(index)
            if one == .wide || one == .strong && together != .wide { together = one }
            if together == .period, let dot = spacedDot(from: index) { index = dot }
        }
        return together == .period && count > 1 ? .ellipsis : together
    }

    /// The full stop behind one space, when it stands alone and starts no number or name.
    private func spacedDot(from end: Int) -> Int? {
        let bytes = text.bytes
        guard end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0xC2 else { return nil }
        let dot = bytes[end] == 0x20 ? end + 1 : end + 2
        guard dot < bytes.count, bytes[dot] == 0x2E, text.kind(at: end) == .space else { return nil }
        let after = dot + 1
        return after == bytes.count || bytes[after] == 0x2E || text.kind(at: after) == .space ? dot : nil
    }

    /// The end of the closing marks from a position: those that stand right there or, when `spaced`, those after
    /// white space that can only close.
    private mutating func closingMarks(from start: Int, spaced: Bool) -> Int {
        var end = start
        while true {
            let at = spaced ? text.skipSpaces(from: end) : end
            if spaced, at == end { return end }
            guard at < text.bytes.count, closes(at, spaced: spaced) else { return end }
            let isEmoji = text.kind(at: at) == .emoji
            let after = isEmoji ? emojiEnd(from: text.after(at)) : text.after(at)
            if isEmoji, spaced, text.kind(at: after).isWordLike { return end }
            noteClosed(at, isEmoji: isEmoji)
            end = spaced ? closingMarks(from: after, spaced: false) : after
        }
    }

    /// The end of the marks of notes right behind a stop: "[3]", "[12][13]", raised digits.
    private func noteMarks(from start: Int) -> Int {
        var end = start
        while end < text.bytes.count {
            switch text.scalar(at: end) {
            case 0xB2, 0xB3, 0xB9, 0x2070...0x2079: end = text.after(end)
            case 0x5B:
                let number = text.word(from: end + 1)
                guard (1...3).contains(number.count), text.isNumber(number), text.scalar(at: number.upperBound) == 0x5D
                else { return end }
                end = number.upperBound + 1
            default: return end
            }
        }
        return end
    }

    private mutating func noteClosed(_ at: Int, isEmoji: Bool) {
        if isEmoji { return }
        if text.bytes[at] != 0x29 {
            quoteIsOpen = false
        } else if depth > 0 {
            depth -= 1
        }
    }

    /// The end of the joiners, selectors and further emoji from a position.
    private func emojiEnd(from start: Int) -> Int {
        var at = start
        while at < text.bytes.count, text.bytes[at] >= 0x80 {
            let kind = text.kind(at: at)
            guard
                kind == .emoji || kind == .mark || kind == .format || text.scalar(at: at) == 0x2640
                    || text.scalar(at: at) == 0x2642
            else { break }
            at = text.after(at)
        }
        return at
    }

    private func closes(_ at: Int, spaced: Bool) -> Bool {
        switch text.kind(at: at) {
        case .close: return true
        case .emoji: return true
        case .quote: return quoteCloses(at, spaced: spaced)
        case .open:
            let closesLoosely = quoteIsOpen && text.profile.isUnspaced
            return text.scalar(at: at) == 0x201C && (lowQuoteIsOpen || closesLoosely)
        default: return false
        }
    }

    /// Whether a quotation mark without direction closes: by what stands around it, else by whether one is open.
    private func quoteCloses(_ at: Int, spaced: Bool) -> Bool {
        let after = text.after(at)
        let followedBySpace = after >= text.bytes.count || !text.kind(at: after).isWordLike
        if text.bytes[at] != 0x22 { return !spaced && followedBySpace }
        if spaced { return quoteIsOpen && followedBySpace }
        return followedBySpace || quoteIsOpen
    }

    /// The first content from a position: past opening marks, dashes of dialogue and inverted marks.
    private func contentStart(from start: Int) -> Int {
        var at = start
        while at < text.bytes.count, at - start < SegmentText.horizon {
            let kind = text.kind(at: at)
            let scalar = text.scalar(at: at)
            guard kind == .open || kind == .quote || scalar == 0xBF || scalar == 0xA1 else { break }
            at = text.skipSpaces(from: text.after(at))
        }
        return at
    }
}
