import HexaplaCore

#if canImport(Glibc)
    import Glibc
#endif

/// Whether two versions agree through the pivot, the canonical text: what a second version says of a version's doubtful
/// links where it is confidently linked with the same canonical units.
///
/// A link that shares nothing with the second version is shifted by `log(P(nothing | right) / P(nothing | wrong))`, one
/// that shares something by `log((1 − P(nothing | right)) / (1 − P(nothing | wrong)))`.
///
/// Two texts that render one paragraph should have in common what the two versions have elsewhere in the article. How
/// often right links share nothing is read off the sure ones; a doubtful link that shares nothing is weakened by how
/// much likelier that is of a wrong one, and one that shares something is strengthened. Versions in languages that are not
/// kin share little everywhere, and so say nothing.
struct PivotConsistency {
    /// One version's paragraphs and their beads.
    typealias VersionLinks = (side: Side, beads: [Bead])

    /// Links from this probability on are not doubted, and show what is usual.
    static let minConfidentLink = 0.95

    /// The second version's links below this probability are not asked.
    private static let minVotingLink = 0.9
    /// Less than this part of what is usual counts as nothing.
    private static let negligibleShare = 0.1
    /// How often a wrong link shares nothing; measured, see `Docs/Decisions/columns.md`.
    private static let emptyRateOfWrongLinks = 0.3
    /// The fewest sure links that show what is usual.
    private static let minConfidentLinks = 3

    /// The places of the doubtful links that share nothing, in order.
    let contradicted: [Int]
    /// The places of the doubtful links that share something, in order.
    let supported: [Int]
    /// What a contradiction adds to the log-odds of a link: never positive.
    let shift: Double
    /// What support adds: never negative.
    let support: Double

    /// Compares two versions.
    ///
    /// - Parameters:
    ///   - own: The version whose links are doubted.
    ///   - other: The version that is asked.
    ///   - canonical: The canonical paragraphs; furniture is passed over.
    init(own: VersionLinks, other: VersionLinks, canonical: Side) {
        let text = VersionOverlap(own: own.side, other: other.side)
        let linked = Self.linked(other.beads, count: canonical.count)
        var sure: [Double] = []
        var doubtful: [(place: Int, share: Double)] = []
        for (place, bead) in own.beads.enumerated()
        where bead.isLink && canonical.units[bead.canonical.lowerBound].kind != .furniture {
            let units = Set(bead.canonical.flatMap { linked[$0] ?? 0..<0 })
            guard !units.isEmpty else { continue }
            var items = units.sorted().flatMap { other.side.items[other.side.units[$0].items] }
            Item.sortAndUnite(&items)
            guard let least = bead.target.compactMap({ text.share(of: $0, with: items) }).min() else { continue }
            if bead.score >= Self.minConfidentLink { sure.append(least) } else { doubtful.append((place, least)) }
        }
        let bound = Self.negligibleShare * sure.reduce(0, +) / Double(max(1, sure.count))
        let rate = Double(sure.count { $0 <= bound } + 1) / Double(sure.count + 2)
        let hasVote = sure.count >= Self.minConfidentLinks && rate < Self.emptyRateOfWrongLinks
        contradicted = hasVote ? doubtful.filter { $0.share <= bound }.map(\.place) : []
        supported = hasVote ? doubtful.filter { $0.share > bound }.map(\.place) : []
        shift = hasVote ? log(rate / Self.emptyRateOfWrongLinks) : 0
        support = hasVote ? log((1 - rate) / (1 - Self.emptyRateOfWrongLinks)) : 0
    }

    /// For each canonical unit the units of a version that it is surely linked with.
    private static func linked(_ beads: [Bead], count: Int) -> [Range<Int>?] {
        var linked = [Range<Int>?](repeating: nil, count: count)
        for bead in beads where bead.isLink && bead.score >= minVotingLink {
            for row in bead.canonical { linked[row] = bead.target }
        }
        return linked
    }
}
