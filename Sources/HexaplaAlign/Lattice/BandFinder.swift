import HexaplaCore

/// Chooses the part of the grid to search: all of a small one, a strip around anchors in a large one.
///
/// Anchors are pairs of units that are each other's best match by rare items; the heaviest chain of anchors that rises
/// on both sides is kept, and between two anchors the path follows the lengths. Time and memory are linear.
struct BandFinder: Sendable {
    /// Grids of at most this many nodes are searched whole.
    var fullGridLimit = 15_000
    /// Half the width of the strip at an anchor, in units.
    var minimumHalfWidth = 18
    /// Half the width of the strip far from any anchor, in units.
    var maximumHalfWidth = 100

    func band(
        canonical: Side, target: Side, lexicon: LexicalLevel? = nil, constraints: LatticeConstraints? = nil
    ) -> Band {
        guard canonical.count > 0, target.count > 0 else { return Band(full: canonical.count, target.count) }
        let corridor = constraints.map { Corridor($0, rows: canonical.count, columns: target.count) }
        let band = band(canonical, target, lexicon, corridor)
        return corridor?.narrowed(band) ?? band
    }

    private func band(_ canonical: Side, _ target: Side, _ lexicon: LexicalLevel?, _ corridor: Corridor?) -> Band {
        let postings = target.postings
        let anchors = chain(candidates(canonical, target, postings, lexicon), corridor)
        let rough = path(along: anchors, canonical: canonical, target: target)
        if canonical.count * target.count <= fullGridLimit {
            return Band(full: canonical.count, target.count, centers: rough.centers)
        }
        let near = LocalAnchors(
            canonical: canonical, postings: postings, lexicon: lexicon, centers: rough.centers,
            reach: rough.halfWidths)
        let closer = chain(near.candidates(columns: target.count), corridor)
        let (centers, halfWidths) = path(along: closer, canonical: canonical, target: target)
        return Band(centers: centers, halfWidths: halfWidths, columns: target.count)
    }

    /// The chain of anchors; verdicts keep out those that they rule out and put their own posts among them.
    private func chain(_ candidates: [Anchor], _ corridor: Corridor?) -> [Anchor] {
        guard let corridor else { return heaviestChain(mutualBest(candidates)) }
        return corridor.posts(among: heaviestChain(mutualBest(candidates).filter(corridor.isOpen)))
    }

    struct Anchor: Hashable {
        var row: Int
        var column: Int
        var weight: Double
    }

    /// Pairs of units that share items, or words and their translations, that occur at most three times on each side.
    private func candidates(
        _ canonical: Side, _ target: Side, _ right: Postings, _ lexicon: LexicalLevel?
    ) -> [Anchor] {
        let left = canonical.postings
        var weights: [Int: Double] = [:]
        // In document order: the order of a dictionary would show in the last digits of the sums.
        for (row, unit) in canonical.units.enumerated() {
            for item in canonical.items[unit.items] {
                let columns = right[item.key]
                guard !columns.isEmpty, columns.count <= 3 else { continue }
                let rows = left[item.key]
                guard rows.count <= 3 else { continue }
                let weight = 1 / Double(rows.count * columns.count)
                for column in columns { weights[row * target.count + Int(column), default: 0] += weight }
            }
        }
        lexicon?.forEachRarePair(limit: 3) { row, column, weight in
            weights[row * target.count + column, default: 0] += weight
        }
        return weights.map { Anchor(row: $0.key / target.count, column: $0.key % target.count, weight: $0.value) }
    }

    private func mutualBest(_ candidates: [Anchor]) -> [Anchor] {
        var bestOfRow: [Int: Anchor] = [:]
        var bestOfColumn: [Int: Anchor] = [:]
        for anchor in candidates {
            if isBetter(anchor, than: bestOfRow[anchor.row]) { bestOfRow[anchor.row] = anchor }
            if isBetter(anchor, than: bestOfColumn[anchor.column]) { bestOfColumn[anchor.column] = anchor }
        }
        return candidates.filter { $0.weight >= 1 && bestOfRow[$0.row] == $0 && bestOfColumn[$0.column] == $0 }
            .sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }

    private func isBetter(_ anchor: Anchor, than other: Anchor?) -> Bool {
        guard let other else { return true }
        return (anchor.weight, other.row, other.column) > (other.weight, anchor.row, anchor.column)
    }

    /// The heaviest chain that rises on both sides; anchors come sorted by row.
    private func heaviestChain(_ anchors: [Anchor]) -> [Anchor] {
        guard let last = anchors.map(\.column).max() else { return [] }
        var tree = PrefixMaximum(count: last + 1)
        var previous: [Int?] = []
        for (index, anchor) in anchors.enumerated() {
            let best = tree.maximum(before: anchor.column)
            previous.append(best.index)
            tree.update(anchor.column, value: best.value + anchor.weight, index: index)
        }
        var chain: [Anchor] = []
        var next = tree.maximum(before: last + 1).index
        while let index = next {
            chain.append(anchors[index])
            next = previous[index]
        }
        return chain.reversed()
    }

    /// The expected column of each row, and how far the search goes on both sides of it.
    private func path(
        along anchors: [Anchor], canonical: Side, target: Side
    ) -> (centers: [Int], halfWidths: [Int]) {
        let rows = canonical.count
        let start = Anchor(row: 0, column: 0, weight: 0)
        let end = Anchor(row: rows, column: target.count, weight: 0)
        let posts = [start] + anchors.filter { $0.row > 0 && $0.column > 0 } + [end]
        let rowLengths = runningLengths(canonical)
        let columnLengths = runningLengths(target)
        var centers = Array(repeating: 0, count: rows + 1)
        var halfWidths = Array(repeating: minimumHalfWidth, count: rows + 1)
        for (from, to) in zip(posts, posts.dropFirst()) {
            var column = from.column
            for row in from.row...to.row {
                let share = fraction(row, rowLengths, from.row, to.row)
                let length =
                    columnLengths[from.column] + share * (columnLengths[to.column] - columnLengths[from.column])
                while column < to.column, columnLengths[column] < length { column += 1 }
                centers[row] = column
                let distance = min(row - from.row, to.row - row)
                halfWidths[row] = min(maximumHalfWidth, minimumHalfWidth + distance / 2)
            }
        }
        return (centers, halfWidths)
    }

    private func fraction(_ row: Int, _ lengths: [Double], _ from: Int, _ to: Int) -> Double {
        let whole = lengths[to] - lengths[from]
        return whole > 0 ? (lengths[row] - lengths[from]) / whole : 1
    }

    private func runningLengths(_ side: Side) -> [Double] {
        var sums = [0.0]
        for unit in side.units { sums.append(sums[sums.count - 1] + unit.length) }
        return sums
    }
}

/// The largest value at any place before another: a Fenwick tree.
struct PrefixMaximum {
    private var tree: [(value: Double, index: Int?)]

    init(count: Int) {
        tree = Array(repeating: (0, nil), count: count + 1)
    }

    mutating func update(_ place: Int, value: Double, index: Int) {
        var node = place + 1
        while node < tree.count {
            if value > tree[node].value { tree[node] = (value, index) }
            node += node & -node
        }
    }

    func maximum(before place: Int) -> (value: Double, index: Int?) {
        var best: (value: Double, index: Int?) = (0, nil)
        var node = place
        while node > 0 {
            if tree[node].value > best.value { best = tree[node] }
            node -= node & -node
        }
        return best
    }
}
