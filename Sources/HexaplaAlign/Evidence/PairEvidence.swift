import HexaplaCore

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
    /// The countries that short units name.
    let places: NamedPlaces

    /// Compares two sides; `mass` adds what a sentence lattice found for these paragraphs.
    init(canonical: Side, target: Side, band: Band, mass: LinkedMass?) {
        pairs = BandMatrix(band)
        places = NamedPlaces(canonical, target)
        let left = canonical.postings
        let right = target.postings
        let shared = SharedItems(left, right)
        let frequency = InverseFrequency(unitCount: canonical.count + target.count)
        canonicalMass = Self.masses(
            of: canonical, left, partners: shared.ofCanonical, right, frequency, expected: band.centers)
        targetMass = Self.masses(
            of: target, right, partners: shared.ofTarget, left, frequency, expected: band.expectedRows())
        addShared(canonical, left, partners: shared.ofCanonical, right, frequency)
        if let mass { add(mass) }
    }

    /// Items that nearly every unit holds say nothing, and would take a step for each pair of the band.
    private static let minWeight: Float = 0.1

    /// How far from the expected place a partner still counts, in units.
    static let partnerWindow = 24

    /// The weight that each unit of a side could share.
    private static func masses(
        of side: Side, _ postings: Postings, partners: [Int32], _ others: Postings, _ frequency: InverseFrequency,
        expected: [Int]
    ) -> [SIMD2<Float>] {
        side.units.indices.map { unit in
            var mass = SIMD2<Float>.zero
            for item in side.units[unit].items {
                let number = postings.numbers[item]
                let partner = partners[Int(number)]
                let channel = side.items[item].channel
                guard channel == .number || partner >= 0 else { continue }
                let weight = frequency.weight(postings.unitCount(ofItem: number) + others.unitCount(ofItem: partner))
                guard weight >= minWeight else { continue }
                switch channel {
                case .number: mass[0] += weight
                case .word, .place:
                    if hasPartner(others.units(ofItem: partner), near: expected[unit]) { mass[1] += weight }
                }
            }
            return mass
        }
    }

    private static func hasPartner(_ partners: ArraySlice<Int32>, near center: Int) -> Bool {
        let first = partners.partitioningIndex { Int($0) >= center - partnerWindow }
        return first < partners.endIndex && Int(partners[first]) <= center + partnerWindow
    }

    /// Adds the weight of each shared item to the pairs that hold it.
    private mutating func addShared(
        _ canonical: Side, _ left: Postings, partners: [Int32], _ right: Postings, _ frequency: InverseFrequency
    ) {
        for row in canonical.units.indices {
            let columns = pairs.columns(ofRow: row)
            for item in canonical.units[row].items {
                let number = left.numbers[item]
                let partner = partners[Int(number)]
                guard partner >= 0 else { continue }
                let holders = right.units(ofItem: partner)
                let weight = frequency.weight(left.unitCount(ofItem: number) + holders.count)
                guard weight >= Self.minWeight else { continue }
                let lane = canonical.items[item].channel == .number ? 0 : 1
                var place = holders.partitioningIndex { Int($0) >= columns.lowerBound }
                while place < holders.endIndex, Int(holders[place]) < columns.upperBound {
                    pairs.add(weight, lane: lane, row, Int(holders[place]))
                    place += 1
                }
            }
        }
    }

    /// Puts the linked tokens of a pair of paragraphs beside what they share.
    private mutating func add(_ mass: LinkedMass) {
        for link in mass.links {
            pairs[link.row, link.column] += SIMD4(0, 0, Float(link.canonical), Float(link.target))
        }
    }
}

/// The weight of an item by how many units hold it: inverse document frequency, `log(units / holders)`.
struct InverseFrequency {
    /// The size of document beyond which weights no longer grow, in units of both sides.
    static let maxUnits = 64.0

    private let total: Double
    private let scale: Double
    /// The weights of items that few units hold, which are most.
    private var few: [Float] = []

    init(unitCount: Int) {
        total = min(Double(unitCount), Self.maxUnits) + 2
        scale = min(1, Self.maxUnits / Double(max(1, unitCount)))
        few = (0..<16).map { computed($0) }
    }

    @inline(__always)
    func weight(_ holders: Int) -> Float { holders < few.count ? few[holders] : computed(holders) }

    private func computed(_ holders: Int) -> Float {
        let local = holders <= 2 ? Double(holders) : max(2, Double(holders) * scale)
        return Float(log(max(1, total / max(1, local))))
    }
}
