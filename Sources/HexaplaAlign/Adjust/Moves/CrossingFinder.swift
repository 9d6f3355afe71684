import HexaplaCore

/// Finds paragraphs near one another that changed places.
///
/// A path keeps its order, so that such paragraphs end in one bead of several on both sides, or some of them are left
/// alone. Where a path is in doubt, every pair of paragraphs is looked at by itself, and pairs that cross are believed
/// when together they gain clearly more than the best pairs that do not.
struct CrossingFinder {
    let finder: MoveFinder
    /// The model of all paragraphs.
    let model: BeadModel

    /// The most paragraphs of a side that are looked at together.
    static let maxUnits = 8
    /// The most links in order between two places in doubt that are looked at together.
    private static let maxLinksBetween = 2
    /// What crossing pairs must gain more than those in order, in nats.
    static let minGain = 8.0
    /// What each crossing pair must gain over being left alone, in nats.
    static let minPairGain = 10.0

    /// The pairs of paragraphs that belong together where some of them cross, each as a block of its own, in canonical
    /// order.
    func pairs(in steps: [BestPath.Step]) -> [MovedBlock] {
        let singled = singledOut(steps)
        let (rows, columns) = (Set(singled.flatMap(\.canonical)), Set(singled.flatMap(\.target)))
        let crossing = zones(steps).flatMap(pairs).filter {
            rows.isDisjoint(with: $0.canonical) && columns.isDisjoint(with: $0.target)
        }
        return (singled + crossing).sorted { $0.canonical.lowerBound < $1.canonical.lowerBound }
    }

    /// A longer paragraph is no item of a list, in tokens.
    private static let mostTokens = 12
    /// Fewer short paragraphs make no list whose order could be another one.
    private static let leastShort = 4

    /// Short paragraphs whose words single each other out though the path links one of them with something else, and those
    /// among which they stand.
    private func singledOut(_ steps: [BestPath.Step]) -> [MovedBlock] {
        let isShort: (Unit) -> Bool = { $0.kind != .furniture && (1...Self.mostTokens).contains($0.tokenCount) }
        guard model.canonical.units.count(where: isShort) >= Self.leastShort,
            model.target.units.count(where: isShort) >= Self.leastShort
        else { return [] }
        let pairs = finder.shortMatches.pairs(of: isShort)
        guard !pairs.isEmpty else { return [] }
        let links = PathLinks(steps)
        let torn = pairs.filter { links.contradict(row: $0.row, column: $0.column) }
        guard let first = torn.first, let last = torn.last, let low = torn.map(\.column).min(),
            let high = torn.map(\.column).max()
        else { return [] }
        return MovedBlock.joined(
            pairs.filter { (first.row...last.row).contains($0.row) || (low...high).contains($0.column) }.map(\.block))
    }

    private struct Zone {
        var rows: Range<Int>
        var columns: Range<Int>

        /// The zone up to the end of a later one; `nil` where that is too large.
        func joined(with other: Zone) -> Zone? {
            let zone = Zone(
                rows: rows.lowerBound..<other.rows.upperBound, columns: columns.lowerBound..<other.columns.upperBound)
            return max(zone.rows.count, zone.columns.count) <= CrossingFinder.maxUnits ? zone : nil
        }
    }

    /// Neighbouring steps in doubt, with few others between them.
    private func zones(_ steps: [BestPath.Step]) -> [Zone] {
        var zones: [Zone] = []
        var between = Self.maxLinksBetween + 1
        for step in steps {
            guard isInDoubt(step) else {
                between += 1
                continue
            }
            let zone = Zone(rows: step.canonical, columns: step.target)
            if between <= Self.maxLinksBetween, let joined = zones.last?.joined(with: zone) {
                zones[zones.count - 1] = joined
            } else {
                zones.append(zone)
            }
            between = 0
        }
        return zones.filter {
            (2...Self.maxUnits).contains($0.rows.count) && (2...Self.maxUnits).contains($0.columns.count)
        }
    }

    /// Whether a step leaves text alone, joins several on both sides, or joins paragraphs whose sentences hardly are.
    private func isInDoubt(_ step: BestPath.Step) -> Bool {
        let (rows, columns) = (step.canonical, step.target)
        if rows.isEmpty || columns.isEmpty {
            return rows.contains { isText(model.canonical.units[$0]) }
                || columns.contains { isText(model.target.units[$0]) }
        }
        if rows.count > 1, columns.count > 1 { return true }
        guard let mass = model.mass else { return false }
        return rows.contains { mass.canonicalShare($0) < 0.5 } || columns.contains { mass.targetShare($0) < 0.5 }
    }

    private func isText(_ unit: Unit) -> Bool { unit.kind != .furniture && unit.tokenCount > 0 }

    private func pairs(_ zone: Zone) -> [MovedBlock] {
        let likely = PairGains(rows: zone.rows, columns: zone.columns) { gain($0, $1, shares: (1, 1)) }
        guard likely.best(crossing: true).gain > likely.best(crossing: false).gain else { return [] }
        let gains = PairGains(rows: zone.rows, columns: zone.columns) { row, column in
            gain(row, column, shares: shares(row, column))
        }
        let (crossing, inOrder) = (gains.best(crossing: true), gains.best(crossing: false))
        guard crossing.gain >= inOrder.gain + Self.minGain else { return [] }
        let sure = crossing.pairs.filter { gains[$0.row, $0.column] >= Self.minPairGain }
        let crossed = sure.filter { pair in
            sure.contains { ($0.row < pair.row) != ($0.column < pair.column) && $0.row != pair.row }
        }
        return MovedBlock.joined(
            crossed.map { MovedBlock(row: $0.row, column: $0.column, gain: gains[$0.row, $0.column]) })
    }

    /// What joining two paragraphs gains over leaving both alone, in nats, where shares of their words are linked.
    private func gain(_ row: Int, _ column: Int, shares: (canonical: Double, target: Double)) -> Double {
        let (left, right) = (model.canonical.units[row], model.target.units[column])
        guard isText(left), isText(right) else { return 0 }
        var link = model.linkFeatures(canonical: row..<row + 1, target: column..<column + 1)
        link[.massCanonical] = shares.canonical - 1
        link[.massTarget] = shares.target - 1
        link[.massLesser] = min(shares.canonical, shares.target)
        var (first, second) = (model.canonicalNull(row, isFirst: false), model.targetNull(column, isFirst: false))
        (first[.massLinked], second[.massLinked]) = shares
        return model.score(link) + model.contradiction(canonical: row..<row + 1, target: column..<column + 1)
            - model.score(first) - model.score(second)
    }

    /// The shares of the words of two paragraphs whose sentences are linked, when the two are all there is.
    private func shares(_ row: Int, _ column: Int) -> (canonical: Double, target: Double) {
        let left = BitextSide(finder.canonical, paragraphs: row..<row + 1)
        let right = BitextSide(finder.target, paragraphs: column..<column + 1)
        let sentences = Lattice(finder.aligner.sentenceModel(left, right, lexicon: finder.lexicon))
        let mass = finder.aligner.paragraphModel(left, right, sentences: sentences, lexicon: finder.lexicon).mass
        return (mass?.canonicalShare(0) ?? 0, mass?.targetShare(0) ?? 0)
    }
}

/// What the links of a path join.
private struct PathLinks {
    private var ofRow: [Int: Range<Int>] = [:]
    private var ofColumn: [Int: Range<Int>] = [:]

    init(_ steps: [BestPath.Step]) {
        for step in steps where !step.canonical.isEmpty && !step.target.isEmpty {
            for row in step.canonical { ofRow[row] = step.target }
            for column in step.target { ofColumn[column] = step.canonical }
        }
    }

    /// Whether one of two units is linked, and not with the other.
    func contradict(row: Int, column: Int) -> Bool {
        let (columns, rows) = (ofRow[row], ofColumn[column])
        return (columns != nil || rows != nil) && !(columns?.contains(column) ?? false)
    }
}

/// What each pair of some rows and columns gains, and the pairs that gain most together.
struct PairGains {
    typealias Pair = (row: Int, column: Int)

    private let rows: Range<Int>
    private let columns: Range<Int>
    private let gains: [Double]

    /// Asks for the gain of every pair; at most `CrossingFinder.maxUnits` columns.
    init(rows: Range<Int>, columns: Range<Int>, gain: (_ row: Int, _ column: Int) -> Double) {
        (self.rows, self.columns) = (rows, columns)
        gains = rows.flatMap { row in columns.map { gain(row, $0) } }
    }

    subscript(row: Int, column: Int) -> Double {
        gains[(row - rows.lowerBound) * columns.count + column - columns.lowerBound]
    }

    /// The pairs with a gain above zero that gain most together, no row or column twice, by row.
    ///
    /// - Parameter crossing: Whether pairs may cross.
    /// - Returns: The pairs and their gains together; none where no pair gains anything.
    func best(crossing: Bool) -> (gain: Double, pairs: [Pair]) {
        // The best way to have used some columns, by the set of those that cannot be used any more.
        var ways: [Int: (gain: Double, pairs: [Pair])] = [0: (0, [])]
        for row in rows {
            for (used, way) in ways.sorted(by: { $0.key < $1.key }) {
                for (place, column) in columns.enumerated() where used & (1 << place) == 0 && self[row, column] > 0 {
                    let closed = crossing ? used | 1 << place : (1 << (place + 1)) - 1
                    let gain = way.gain + self[row, column]
                    if gain > ways[closed]?.gain ?? -1 { ways[closed] = (gain, way.pairs + [(row, column)]) }
                }
            }
        }
        return ways.sorted { ($1.value.gain, $0.key) < ($0.value.gain, $1.key) }.first?.value ?? (0, [])
    }
}
