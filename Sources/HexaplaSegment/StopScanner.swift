import HexaplaCore
import HexaplaICU

/// Finds the places where a sentence may end, from left to right.
struct StopScanner {
    private let text: SegmentText
    private var index = 0
    private var quoteIsOpen = false
    private var lowQuoteIsOpen = false

    init(_ text: SegmentText) {
        self.text = text
    }

    /// The next place, given where the sentence so far starts and the boundaries ICU found.
    mutating func next(sentenceStart: Int, boundaries: inout BoundaryCursor) -> Stop? {
        while let at = nextOfInterest(from: index) {
            index = at
            if text.bytes[at] == 0x22 {
                quoteIsOpen.toggle()
                index += 1
            } else if kind(at: at) != nil {
                return stop(sentenceStart, &boundaries)
            } else {
                noteQuote(text.bytes[at])
                index += UTF8Bytes.length(text.bytes[at])
            }
        }
        index = text.bytes.count
        return nil
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
        for byte: Int in [0x21, 0x22, 0x2E, 0x3B, 0x3F, 0xE2, 0xEF, 0xF0] { table[byte] = 1 }
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
            lowQuoteIsOpen = false
            quoteIsOpen = true
        case 0x201D: quoteIsOpen = false
        default: break
        }
    }

    /// What a scalar is as a stop; `nil` when it is none.
    private func kind(at index: Int) -> Stop.Kind? {
        switch text.bytes[index] {
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
        case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: return .wide
        case 0x2600...0x27BF: return text.kind(at: index) == .emoji ? .emoji : nil
        default: return nil
        }
    }

    /// Reads the stops at `index` with all that belongs to them, and goes on behind the closing marks.
    private mutating func stop(_ sentenceStart: Int, _ boundaries: inout BoundaryCursor) -> Stop {
        let start = index
        let stopKind = readStops()
        let end = index
        let closeEnd = closingMarks(from: end, spaced: false)
        let spaced = closingMarks(from: closeEnd, spaced: true)
        index = max(closeEnd, spaced)
        let next = text.skipSpaces(from: index)
        let content = contentStart(from: next)
        return Stop(
            kind: stopKind, start: start, end: end, closeEnd: index, next: next, content: content,
            contentClass: text.kind(at: content), sentenceStart: sentenceStart,
            isProposed: boundaries.hasBoundary(from: start + 1, through: content))
    }

    /// Passes over the stops in a row and tells what they are together.
    private mutating func readStops() -> Stop.Kind {
        var together = kind(at: index) ?? .period
        var count = 0
        while index < text.bytes.count, let one = kind(at: index) {
            if together == .emoji, one != .emoji { break }
            count += 1
            index = one == .emoji ? emojiEnd(from: text.after(index)) : text.after(index)
            if one == .wide || one == .strong && together != .wide { together = one }
        }
        return together == .period && count > 1 ? .ellipsis : together
    }

    /// The end of the closing marks from a position: those that stand right there or, when `spaced`, those after
    /// white space that can only close.
    private mutating func closingMarks(from start: Int, spaced: Bool) -> Int {
        var end = start
        while true {
            let at = spaced ? text.skipSpaces(from: end) : end
            if spaced, at == end { return end }
            guard at < text.bytes.count, closes(at, spaced: spaced) else { return end }
            if text.kind(at: at) != .emoji, text.scalar(at: at) != 0x29 { quoteIsOpen = false }
            end = text.kind(at: at) == .emoji ? emojiEnd(from: text.after(at)) : text.after(at)
            if spaced { end = closingMarks(from: end, spaced: false) }
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
            let closesLoosely = quoteIsOpen && text.profile.language == .chinese
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

/// ICU's boundaries, read from left to right.
struct BoundaryCursor {
    private let ends: [Int32]
    private var index = 0
    /// The boundaries passed that belong to no stop.
    private(set) var unexplained: [Int] = []

    init(_ ends: [Int32]) {
        self.ends = ends
    }

    /// Whether there is a boundary in a closed range; those before it are noted as unexplained.
    mutating func hasBoundary(from start: Int, through end: Int) -> Bool {
        skip(before: start)
        var found = false
        while index < ends.count, ends[index] <= end {
            found = true
            index += 1
        }
        return found
    }

    /// Passes over the boundaries before a position.
    mutating func skip(before position: Int) {
        while index < ends.count, ends[index] < position {
            unexplained.append(Int(ends[index]))
            index += 1
        }
    }
}
