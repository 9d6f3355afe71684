import HexaplaCore
import HexaplaICU

/// Cuts one paragraph after another of one language into words, numbers and marks.
struct WordFinder: ~Copyable {
    private let profile: SegmentProfile
    private let rules: [any WordRule]
    private var icu: BreakIterator

    /// Creates a finder.
    ///
    /// - Parameters:
    ///   - profile: What is known of the language.
    ///   - rules: The rules on top of ICU, in order.
    init(_ profile: SegmentProfile, rules: [any WordRule]) {
        self.profile = profile
        self.rules = rules
        let code = profile.language.code
        icu = BreakIterator(.word, locale: code == "und" ? "root" : code)
    }

    /// The pieces of a text, in order; they spell it, white space aside.
    ///
    /// What ICU leaves joined to a space, such as a combining mark or a direction mark, is a piece of its own.
    mutating func pieces(in bytes: [UInt8]) throws(ICUError) -> [WordPiece] {
        try icu.find(in: bytes)
        let text = SegmentText(bytes: bytes, profile: profile)
        var pieces: [WordPiece] = []
        pieces.reserveCapacity(icu.ends.count / 2 + 1)
        var start = 0
        let (ends, tags) = (icu.ends, icu.tags)
        for index in ends.indices {
            let end = Int(ends[index])
            if bytes[start] > 0x20, let kind = Self.kind(text, start, end, tag: tags[index]) {
                pieces.append(WordPiece(start: start, end: end, kind: kind))
            } else if bytes[start] != 0x20 || end > start + 1 {
                let rest = text.skipSpaces(from: start)
                if rest < end { pieces.append(WordPiece(start: rest, end: end, kind: .mark)) }
            }
            start = end
        }
        for rule in rules { pieces = rule.apply(pieces, text) }
        return pieces
    }

    private static func kind(_ text: SegmentText, _ start: Int, _ end: Int, tag: Int32) -> WordPiece.Kind? {
        switch tag {
        case ..<100: markKind(text, start, end)
        case ..<200: .number
        case ..<400: hasOnlyNumber(text, start, end) ? .number : .word
        default: .han
        }
    }

    /// ICU tags no number that starts with marks; a lone ideograph out of its dictionary is Han all the same.
    private static func markKind(_ text: SegmentText, _ start: Int, _ end: Int) -> WordPiece.Kind? {
        switch text.kind(at: start) {
        case .space: nil
        case .han: .han
        case .digit: .number
        case .upper, .lower, .letter: .word
        default: .mark
        }
    }

    private static func hasOnlyNumber(_ text: SegmentText, _ start: Int, _ end: Int) -> Bool {
        (0x30...0x39).contains(text.bytes[start]) && text.isNumber(start..<end)
    }
}
