import HexaplaCore

#if canImport(Glibc)
    import Glibc
#endif

/// What a second version says of the doubtful links of a version, where it is surely linked with the same canonical units.
///
/// Two texts that render one paragraph should have in common what the two versions have elsewhere in the article. How
/// often right links share nothing is read off the sure ones; a doubtful link that shares nothing is weakened by how
/// much likelier that is of a wrong one, and one that shares something is strengthened. Versions in languages that are not
/// kin share little everywhere, and so say nothing.
struct SisterEvidence {
    /// One version's paragraphs and their beads.
    typealias Voice = (side: Side, beads: [Bead])

    /// Links from this probability on are not doubted, and show what is usual.
    static let sureLink = 0.95

    /// The second version's links below this probability are not asked.
    private static let sureVoice = 0.9
    /// Less than this part of what is usual counts as nothing.
    private static let nothing = 0.1
    /// How often a wrong link shares nothing; measured, see `Docs/Decisions/columns.md`.
    private static let wrongRate = 0.3
    /// The fewest sure links that show what is usual.
    private static let fewest = 3

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
    init(own: Voice, other: Voice, canonical: Side) {
        let text = SisterText(own: own.side, other: other.side)
        let voices = Self.voices(other.beads, count: canonical.count)
        var sure: [Double] = []
        var doubtful: [(place: Int, share: Double)] = []
        for (place, bead) in own.beads.enumerated()
        where bead.isLink && canonical.units[bead.canonical.lowerBound].kind != .furniture {
            let units = Set(bead.canonical.flatMap { voices[$0] ?? 0..<0 })
            guard !units.isEmpty else { continue }
            var items = units.sorted().flatMap { other.side.items[other.side.units[$0].items] }
            Item.sortAndUnite(&items)
            guard let least = bead.target.compactMap({ text.share(of: $0, with: items) }).min() else { continue }
            if bead.score >= Self.sureLink { sure.append(least) } else { doubtful.append((place, least)) }
        }
        let bound = Self.nothing * sure.reduce(0, +) / Double(max(1, sure.count))
        let rate = Double(sure.count { $0 <= bound } + 1) / Double(sure.count + 2)
        let isHeard = sure.count >= Self.fewest && rate < Self.wrongRate
        contradicted = isHeard ? doubtful.filter { $0.share <= bound }.map(\.place) : []
        supported = isHeard ? doubtful.filter { $0.share > bound }.map(\.place) : []
        shift = isHeard ? log(rate / Self.wrongRate) : 0
        support = isHeard ? log((1 - rate) / (1 - Self.wrongRate)) : 0
    }

    /// For each canonical unit the units of a version that it is surely linked with.
    private static func voices(_ beads: [Bead], count: Int) -> [Range<Int>?] {
        var voices = [Range<Int>?](repeating: nil, count: count)
        for bead in beads where bead.isLink && bead.score >= sureVoice {
            for row in bead.canonical { voices[row] = bead.target }
        }
        return voices
    }
}
