import HexaplaCore

/// A verdict with the units it is about.
struct PlacedVerdict: Sendable, Hashable {
    let entry: ReviewEntry
    let canonical: Range<Int>
    let target: Range<Int>
    /// The same units as sentences; empty ranges where there are none.
    let sentences: Sentences
    /// Whether the units belong together out of order.
    var isMove = false

    struct Sentences: Sendable, Hashable {
        let canonical: Range<Int>
        let target: Range<Int>
    }

    var isLink: Bool { !canonical.isEmpty && !target.isEmpty }
    var isReject: Bool { entry.verdict == .reject }

    /// Whether it is a link in place, before some sentences on one side and behind others on the other side.
    func crosses(_ rows: Range<Int>, _ columns: Range<Int>) -> Bool {
        isLink && !isReject && !isMove
            && (rows.lowerBound < sentences.canonical.lowerBound) != (columns.lowerBound < sentences.target.lowerBound)
    }

    /// The verdict as one on paragraphs that stand in another place, where it is a link of paragraphs that crosses an
    /// earlier link and shares none with it; `nil` otherwise.
    func moved(past first: PlacedVerdict) -> PlacedVerdict? {
        guard entry.level == .paragraph, first.entry.level == .paragraph, isLink, first.isLink, !isReject,
            !first.isReject,
            !canonical.overlaps(first.canonical), !target.overlaps(first.target)
        else { return nil }
        var verdict = self
        verdict.isMove = true
        return verdict
    }
}
