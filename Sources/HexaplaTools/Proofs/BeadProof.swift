import HexaplaCore
import HexaplaRecord

/// Whether the beads of each version hold every unit once: in order on both sides, but for those that are marked as moved.
struct BeadProof {
    /// What the beads of one version at one level hold.
    struct Cover {
        /// The number of units that are held.
        fileprivate(set) var counts = (source: 0, target: 0)
        /// Whether the units are the first so many, each once, and in order but for moved ones.
        fileprivate(set) var isWhole = true
    }

    /// The covers, by version and level.
    private(set) var covers: [UnitCensus.Key: Cover] = [:]
    private var current: UnitCensus.Key?
    private var source = SideCover()
    private var target = SideCover()
    private var isBroken = false

    /// Takes a bead, in file order; those of one version and level stand together.
    mutating func take(_ bead: BeadLine, _ language: LanguageTag) {
        let key = UnitCensus.Key(article: bead.doc, language: language, level: bead.level)
        if key != current {
            finish()
            current = key
        }
        if bead.source.isEmpty, bead.target.isEmpty { isBroken = true }
        source.take(bead.source, isMoved: bead.moved)
        target.take(bead.target, isMoved: bead.moved)
    }

    /// Ends the version that was taken last.
    mutating func finish() {
        guard let key = current else { return }
        let isWhole = !isBroken && source.isWhole && target.isWhole && covers[key] == nil
        covers[key] = Cover(counts: (source.count, target.count), isWhole: isWhole)
        (current, source, target, isBroken) = (nil, SideCover(), SideCover(), false)
    }
}

/// The units of one side, as beads name them.
///
/// Ordinals are those of a file that nobody vouches for, of any size.
private struct SideCover {
    private(set) var count = 0
    private var last = -1
    private var isRising = true
    /// Units that were passed by and must be moved ones.
    private var gaps: [Range<Int>] = []
    private var moved: [Int] = []

    mutating func take(_ units: [Int], isMoved: Bool) {
        count += units.count
        if !zip(units, units.dropFirst()).allSatisfy({ $0 &+ 1 == $1 }) { isRising = false }
        for unit in units {
            if isMoved {
                moved.append(unit)
            } else if unit <= last {
                isRising = false
            } else {
                if last + 1 < unit { gaps.append(last + 1..<unit) }
                last = unit
            }
        }
    }

    /// Whether the units are the first `count`, each once.
    var isWhole: Bool {
        guard isRising else { return false }
        var rest = moved.sorted()[...]
        for gap in gaps + (last < count - 1 ? [last + 1..<count] : []) {
            guard gap.count <= rest.count, rest.prefix(gap.count).elementsEqual(gap) else { return false }
            rest = rest.dropFirst(gap.count)
        }
        return rest.isEmpty
    }
}
