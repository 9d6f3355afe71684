import HexaplaICU

/// A label in brackets after a stop, such as (b), starts the next item of a list.
struct ListItemRule: BoundaryRule {
    let id = "listItem"

    func decide(_ stop: Stop, _ text: SegmentText) -> Verdict? {
        guard stop.isSpaced, stop.kind == .period || stop.kind == .strong, text.scalar(at: stop.next) == 0x28,
            stop.content == stop.next + 1
        else { return nil }
        let label = text.word(from: stop.content)
        guard (1...2).contains(text.scalarCount(label)), text.scalar(at: label.upperBound) == 0x29 else { return nil }
        return text.kind(at: label.upperBound + 1) == .space ? .end : nil
    }
}
