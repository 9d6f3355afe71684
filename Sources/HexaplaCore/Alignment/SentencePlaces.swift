/// The paragraph of each sentence of a canonical text and of a version.
public struct SentencePlaces: Sendable, Hashable, Codable {
    /// The paragraph of each canonical sentence; never falls.
    public let canonical: [Int]
    /// The paragraph of each sentence of the version; never falls.
    public let target: [Int]

    /// Creates places.
    ///
    /// - Parameters:
    ///   - canonical: The paragraph of each canonical sentence, in order.
    ///   - target: The paragraph of each sentence of the version, in order.
    public init(canonical: [Int], target: [Int]) {
        self.canonical = canonical
        self.target = target
    }

    /// Reads the places off two documents.
    ///
    /// - Parameters:
    ///   - canonical: The canonical text.
    ///   - version: The version.
    public init(_ canonical: SegmentedDocument, _ version: SegmentedDocument) {
        self.init(canonical: canonical.sentences.map(\.paragraph), target: version.sentences.map(\.paragraph))
    }
}

extension SentencePlaces {
    /// The first sentence bead that contradicts the paragraph beads.
    ///
    /// - Parameters:
    ///   - paragraphs: The paragraph beads.
    ///   - sentences: The sentence beads.
    /// - Returns: The place of the first linked sentences whose paragraphs do not all stand in one linked bead, or that
    ///   have no paragraph at all; `nil` when the levels agree.
    public func firstConflict(paragraphs: Alignment, sentences: Alignment) -> Int? {
        let rows = Self.beads(paragraphs.beads, \.canonical)
        let columns = Self.beads(paragraphs.beads, \.target)
        func bead(_ sentence: Int, _ places: [Int], _ beads: [Int]) -> Int? {
            guard places.indices.contains(sentence), beads.indices.contains(places[sentence]) else { return nil }
            return beads[places[sentence]]
        }
        return sentences.beads.firstIndex { link in
            guard link.isLink else { return false }
            guard let first = bead(link.canonical.lowerBound, canonical, rows), paragraphs.beads[first].isLink else {
                return true
            }
            return !link.canonical.allSatisfy { bead($0, canonical, rows) == first }
                || !link.target.allSatisfy { bead($0, target, columns) == first }
        }
    }

    /// For each unit of a side the place of its bead; -1 for a unit of none.
    private static func beads(_ beads: [Bead], _ side: (Bead) -> Range<Int>) -> [Int] {
        let count = beads.reduce(0) { max($0, side($1).upperBound) }
        var places = [Int](repeating: -1, count: count)
        for (place, bead) in beads.enumerated() { for unit in side(bead) { places[unit] = place } }
        return places
    }
}
