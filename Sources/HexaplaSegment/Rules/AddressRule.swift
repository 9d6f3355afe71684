import HexaplaICU

/// Stops inside addresses of the web, of mail and of files end nothing: "www.example.org/a?b=1".
struct AddressRule: BoundaryRule {
    var id: String { "address" }
    var reason: String { "The stop is part of an address." }
    var scope: RuleScope { RuleScope(isSpaced: false, isClosed: false) }

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard !stop.isSpaced, !stop.isClosed, stop.kind != .wide,
            text.kind(at: stop.end).isWordLike || isSlash(stop, text)
        else { return nil }
        let chunk = text.chunk(around: stop.start)
        for index in chunk {
            switch text.bytes[index] {
            case 0x40: if index > chunk.lowerBound { return .goOn }
            case 0x3A: if text.has("://", at: index) { return .goOn }
            case 0x77: if text.has("www.", at: index) { return .goOn }
            default: break
            }
        }
        return nil
    }

    private func isSlash(_ stop: Stop, _ text: SegmentText) -> Bool {
        stop.end < text.bytes.count && [0x2F, 0x3D, 0x26, 0x23].contains(text.bytes[stop.end])
    }
}
