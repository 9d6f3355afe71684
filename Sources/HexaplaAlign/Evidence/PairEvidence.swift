#if canImport(Glibc)
    import Glibc
#endif

/// What the units of two sides have in common, weighted by how rare it is.
///
/// The weight of an item is log((n + m + 2) / units that hold it), as it would be in a document of at most
/// `window` units: the rivals of a bead are its neighbours, so a long document must not make every match weigh more. An item counts for a unit's mass in the word
/// channel only when the other side has it near the expected place: most words cannot be recognized without a lexicon.
struct PairEvidence: Sendable {
    /// What each pair of units has in common.
    private(set) var pairs: BandMatrix
    /// The weight each canonical unit could share: numbers in lane 0, words in lane 1.
    private(set) var canonicalMass: [SIMD2<Float>]
    /// The same for the version's units.
    private(set) var targetMass: [SIMD2<Float>]

    /// Compares two sides; `mass` adds what a sentence lattice found for these paragraphs.
    init(canonical: Side, target: Side, band: Band, mass: LinkedMass?) {
        pairs = BandMatrix(band)
        canonicalMass = Array(repeating: .zero, count: canonical.count)
        targetMass = Array(repeating: .zero, count: target.count)
        let left = canonical.postings
        let right = target.postings
        let rarity = Rarity(unitCount: canonical.count + target.count)
        for (row, unit) in canonical.units.enumerated() {
            for item in canonical.items[unit.items] {
                let partners = right[item.key]
                let weight = rarity.weight(left[item.key].count + partners.count)
                guard weight >= Self.least else { continue }
                let isShared = hasPartner(partners, near: band.centers[row])
                Self.addMass(item, weight, isShared: isShared, to: &canonicalMass[row])
                for column in partnersInBand(partners, row: row) { add(item, weight, row, Int(column)) }
            }
        }
        if let mass { add(mass) }
        let expected = band.expectedRows()
        for (column, unit) in target.units.enumerated() {
            for item in target.items[unit.items] {
                let partners = left[item.key]
                let weight = rarity.weight(partners.count + right[item.key].count)
                guard weight >= Self.least else { continue }
                let isShared = hasPartner(partners, near: expected[column])
                Self.addMass(item, weight, isShared: isShared, to: &targetMass[column])
            }
        }
    }

    /// Items that nearly every unit holds say nothing, and would take a step for each pair of the band.
    private static let least: Float = 0.1

    /// How far from the expected place a partner still counts, in units.
    private static let reach = 24

    private func hasPartner(_ partners: ArraySlice<Int32>, near center: Int) -> Bool {
        let first = firstIndex(in: partners, atLeast: center - Self.reach)
        return first < partners.endIndex && Int(partners[first]) <= center + Self.reach
    }

    /// Puts the linked tokens of a pair of paragraphs beside what they share.
    private mutating func add(_ mass: LinkedMass) {
        for link in mass.links {
            pairs[link.row, link.column] += SIMD4(0, 0, Float(link.canonical), Float(link.target))
        }
    }

    private func partnersInBand(_ partners: ArraySlice<Int32>, row: Int) -> ArraySlice<Int32> {
        let columns = pairs.columns(ofRow: row)
        let first = firstIndex(in: partners, atLeast: columns.lowerBound)
        return partners[first..<max(first, firstIndex(in: partners, atLeast: columns.upperBound))]
    }

    private func firstIndex(in sorted: ArraySlice<Int32>, atLeast bound: Int) -> Int {
        var low = sorted.startIndex
        var high = sorted.endIndex
        while low < high {
            let middle = (low + high) / 2
            if Int(sorted[middle]) < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func add(_ item: Item, _ weight: Float, _ row: Int, _ column: Int) {
        pairs[row, column][item.channel == .number ? 0 : 1] += weight
    }

    private static func addMass(_ item: Item, _ weight: Float, isShared: Bool, to mass: inout SIMD2<Float>) {
        switch item.channel {
        case .number: mass[0] += weight
        case .word: if isShared { mass[1] += weight }
        }
    }
}

/// The weight of an item by how many units hold it.
struct Rarity {
    /// The size of document beyond which weights no longer grow, in units of both sides.
    static let window = 64.0

    private let total: Double
    private let scale: Double

    init(unitCount: Int) {
        total = min(Double(unitCount), Self.window) + 2
        scale = min(1, Self.window / Double(max(1, unitCount)))
    }

    func weight(_ holders: Int) -> Float {
        let local = holders <= 2 ? Double(holders) : max(2, Double(holders) * scale)
        return Float(log(max(1, total / max(1, local))))
    }
}
