#if canImport(Glibc)
    import Glibc
#endif

/// What the units of two versions have in common: numbers, and words spelled alike or sounding alike.
///
/// Languages that are kin share many words that the canonical text has not, so two such versions can be compared without
/// it.
struct VersionOverlap {
    let own: Side
    let other: Side
    private let ownPostings: Postings
    private let otherPostings: Postings
    private let total: Double

    init(own: Side, other: Side) {
        self.own = own
        self.other = other
        ownPostings = own.postings
        otherPostings = other.postings
        total = Double(own.count + other.count)
    }

    /// The least weight of items on both sides for a comparison to mean something.
    static let minMass = 6.0
    /// Items in more than this share of the units say nothing.
    private static let maxFrequencyShare = 0.25

    /// The weight that a unit and some units of the other version share, as a part of the lighter of the two, from 0 to 1.
    ///
    /// - Parameters:
    ///   - unit: A unit of the own version.
    ///   - others: The items of the other version's units, sorted, each once.
    /// - Returns: The part; `nil` when one of them holds too little to compare.
    func share(of unit: Int, with others: [Item]) -> Double? {
        let theirs = others.reduce(0) { $0 + weight($1) }
        guard theirs >= Self.minMass else { return nil }
        var mass = 0.0
        var shared = 0.0
        var place = 0
        for item in own.items[own.units[unit].items] {
            let weight = weight(item)
            mass += weight
            while place < others.count, others[place].key < item.key { place += 1 }
            if place < others.count, others[place].key == item.key { shared += weight }
        }
        return mass >= Self.minMass ? shared / min(mass, theirs) : nil
    }

    private func weight(_ item: Item) -> Double {
        let holders = Double(ownPostings[item.key].count + otherPostings[item.key].count)
        return holders > max(2, total * Self.maxFrequencyShare) ? 0 : log(total / max(1, holders) + 0.5)
    }
}
