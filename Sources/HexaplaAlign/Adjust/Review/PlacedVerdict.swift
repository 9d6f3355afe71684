import HexaplaCore

/// A verdict with the units it is about.
struct PlacedVerdict: Sendable, Hashable {
    let entry: ReviewEntry
    let canonical: Range<Int>
    let target: Range<Int>
    /// The same units as sentences; empty ranges where there are none.
    let sentences: Sentences

    struct Sentences: Sendable, Hashable {
        let canonical: Range<Int>
        let target: Range<Int>
    }

    var isLink: Bool { !canonical.isEmpty && !target.isEmpty }
    var isReject: Bool { entry.verdict == .reject }
}
