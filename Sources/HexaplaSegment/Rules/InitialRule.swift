import HexaplaICU

/// A single capital letter with a stop is an initial before a name.
///
/// "J. K. Somebody" and "А. С. Некто" go on.
struct InitialRule: BoundaryRule {
    let id = "initial"

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.kind == .period, !stop.isClosed, stop.contentClass == .upper else { return nil }
        let word = text.word(before: stop.start)
        guard text.scalarCount(word) == 1, text.kind(at: word.lowerBound) == .upper else { return nil }
        let next = text.word(from: stop.content)
        let nextIsInitial = next.upperBound < text.bytes.count && text.bytes[next.upperBound] == 0x2E
        if text.profile.isStarter(text.bytes, next), !(nextIsInitial && text.scalarCount(next) == 1) { return .end }
        return .goOn
    }
}
