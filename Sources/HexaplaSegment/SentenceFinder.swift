import HexaplaCore
import HexaplaICU

/// Cuts one paragraph after another of one language into sentences.
struct SentenceFinder: ~Copyable {
    private let profile: SegmentProfile
    private let rules: RuleTable
    private var icu: BreakIterator

    /// Creates a finder.
    ///
    /// - Parameters:
    ///   - profile: What is known of the language.
    ///   - rules: The rules on top of ICU.
    init(_ profile: SegmentProfile, rules: RuleTable) {
        self.profile = profile
        self.rules = rules
        let code = profile.language.code
        let locale = code == "und" ? "root" : code
        icu = BreakIterator(.sentence, locale: profile.usesSuppressions ? "\(locale)@ss=standard" : locale)
    }

    /// The sentences of a text, without the white space around them.
    mutating func sentences(in bytes: [UInt8]) throws(ICUError) -> [ByteRange<Normalized>] {
        var cuts: [Int] = []
        try decide(bytes) { if $0.isBoundary { cuts.append($0.position) } }
        return Self.ranges(in: bytes, cuts: cuts.sorted())
    }

    /// Every place where a sentence might end, with the rule that decided, in text order.
    mutating func decisions(in bytes: [UInt8]) throws(ICUError) -> [SentenceDecision] {
        var all: [SentenceDecision] = []
        try decide(bytes) { all.append($0) }
        return all.sorted { $0.position < $1.position }
    }

    private mutating func decide(_ bytes: [UInt8], _ report: (SentenceDecision) -> Void) throws(ICUError) {
        try icu.find(in: bytes)
        let text = SegmentText(bytes: bytes, profile: profile)
        var boundaries = BoundaryCursor(icu.ends)
        var scanner = StopScanner(text)
        var start = text.skipSpaces(from: 0)
        var isInformal = Self.startsSmall(start, text)
        while let stop = scanner.next(sentenceStart: start, isInformal: isInformal, boundaries: &boundaries) {
            guard stop.next < bytes.count, stop.next > start else { continue }
            let decision = judge(stop, text)
            if decision.isBoundary {
                start = stop.next
                isInformal = isInformal || Self.startsSmall(start, text)
            }
            report(decision)
        }
        boundaries.skip(before: bytes.count)
        for position in boundaries.unexplained {
            report(
                SentenceDecision(
                    position: position, stop: ByteRange(position, position), outcome: .kept, rule: "icu"))
        }
    }

    /// Whether a word with a small letter stands at a position, and no label such as "a)" or "i.".
    private static func startsSmall(_ start: Int, _ text: SegmentText) -> Bool {
        guard text.kind(at: start) == .lower else { return false }
        let end = text.word(from: start).upperBound
        return end < text.bytes.count && text.bytes[end] != 0x2E && text.bytes[end] != 0x29
    }

    private func judge(_ stop: Stop, _ text: SegmentText) -> SentenceDecision {
        let decided = rules.decide(stop, text)
        let id = decided.map { rules.rules[$0.rule].id } ?? "icu"
        let ends = (decided?.verdict ?? (stop.isProposed ? .end : .goOn)) == .end
        let outcome: SentenceDecision.Outcome =
            ends ? (stop.isProposed ? .kept : .added) : (stop.isProposed ? .refused : .none)
        return SentenceDecision(
            position: stop.next, stop: ByteRange(stop.start, stop.end), outcome: outcome, rule: id)
    }

    /// The pieces between cuts, trimmed; pieces of white space only are left out.
    ///
    /// A text of white space only is one
    /// piece.
    static func ranges(in bytes: [UInt8], cuts: [Int]) -> [ByteRange<Normalized>] {
        var result: [ByteRange<Normalized>] = []
        var start = 0
        for cut in cuts + [bytes.count] where cut > start {
            let range = trimmed(bytes, start, cut)
            if !range.isEmpty { result.append(range) }
            start = cut
        }
        return result.isEmpty && !bytes.isEmpty ? [ByteRange(0, bytes.count)] : result
    }

    /// A range without white space at its ends.
    static func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ByteRange<Normalized> {
        let classes = ScalarClasses.shared
        var start = start
        var end = end
        while start < end, classes[UTF8Bytes.scalar(bytes, at: start)] == .space {
            start += UTF8Bytes.length(bytes[start])
        }
        while end > start {
            let last = UTF8Bytes.start(bytes, before: end)
            guard classes[UTF8Bytes.scalar(bytes, at: last)] == .space else { break }
            end = last
        }
        return ByteRange(start, end)
    }
}
