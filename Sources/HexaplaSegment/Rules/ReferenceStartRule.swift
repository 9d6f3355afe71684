import HexaplaICU

/// What starts with a name such as @press or with an address of the web after a stop is a new sentence or line.
struct ReferenceStartRule: BoundaryRule {
    var id: String { "referenceStart" }
    var reason: String { "An address or a name with @ follows the stop." }
    var scope: RuleScope { RuleScope(contents: [.lower, .punctuation], isSpaced: true, isOpened: false) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.isSpaced, stop.kind != .semicolon, stop.kind != .line, !stop.isOpened, startsReference(stop, text),
            stop.kind != .period || text.profile.abbreviations.match(text.bytes, stop: stop.start) == nil
        else { return nil }
        return stop.start > stop.sentenceStart ? .end : nil
    }

    private func startsReference(_ stop: Stop, _ text: SegmentText) -> Bool {
        switch text.scalar(at: stop.next) {
        case 0x40: text.kind(at: stop.next + 1).isWordLike
        case 0x68: text.has("http://", at: stop.next) || text.has("https://", at: stop.next)
        case 0x77: text.has("www.", at: stop.next)
        default: false
        }
    }
}
