import HexaplaICU

/// Where a sentence starts with a small letter its writer uses no capitals, so that a small letter after a full stop
/// starts the next: "see you tomorrow. bring the map."
struct NoCapitalsRule: BoundaryRule {
    let id = "noCapitals"

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .period, stop.isSpaced, !stop.isClosed, stop.contentClass == .lower,
            text.kind(at: text.skipSpaces(from: stop.sentenceStart)) == .lower
        else { return nil }
        let word = text.word(before: stop.start)
        guard text.scalarCount(word) > 2, text.kind(before: stop.start) == .lower,
            text.profile.abbreviations.match(text.bytes, stop: stop.start) == nil
        else { return nil }
        return .end
    }
}
