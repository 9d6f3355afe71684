import HexaplaCore

/// Chooses the part of the grid to search: all of a small one, a strip around anchors in a large one.
///
/// Anchors are pairs of units that are each other's best match by rare items; the heaviest chain of anchors that rises
/// on both sides is kept, and between two anchors the path follows the lengths. Time and memory are linear, and where
/// a strip of the usual width would hold too many nodes (no anchors, very many units) a narrower one is searched.
struct BandFinder: Sendable {
    /// Grids of at most this many nodes are searched whole.
    var fullGridLimit = 15_000
    /// Half the width of the strip at an anchor, in units.
    var minimumHalfWidth = 18
    /// Half the width of the strip far from any anchor, in units.
    var maximumHalfWidth = 100
    /// Strips of more nodes are cut to a smaller width; a node takes some 350 bytes while documents are aligned, and a
    /// book of 50,000 sentences whose numbers and names show the way has room.
    var nodeLimit = 3_000_000
    /// Half the width of the narrowest strip, in units.
    static let minHalfWidth = 2

    /// The part of the grid to search.
    ///
    /// - Parameters:
    ///   - canonical: The canonical units.
    ///   - target: The version's units.
    ///   - lexicon: What a lexicon says of them.
    ///   - corridor: Where paths are kept to; the whole grid when not given.
    ///   - unanchored: Canonical units that are no anchors, whatever they share: between the anchors around them the path
    ///     follows the lengths alone.
    /// - Returns: The band, inside the corridor.
    func band(
        canonical: Side, target: Side, lexicon: LexicalLevel? = nil, corridor: Corridor? = nil,
        unanchored: Range<Int> = 0..<0
    ) -> Band {
        guard canonical.count > 0, target.count > 0 else { return Band(full: canonical.count, target.count) }
        let band = band(canonical, target, lexicon, corridor, unanchored)
        return corridor?.narrowed(band) ?? band
    }

    private func band(
        _ canonical: Side, _ target: Side, _ lexicon: LexicalLevel?, _ corridor: Corridor?, _ unanchored: Range<Int>
    ) -> Band {
        // Where no unit is far from any other it does not matter where the path is expected.
        if max(canonical.count, target.count) <= PairEvidence.partnerWindow {
            return Band(full: canonical.count, target.count)
        }
        let postings = target.postings
        func isAnchored(_ anchor: Anchor) -> Bool { !unanchored.contains(anchor.row) }
        let anchors = chain(candidates(canonical, target, postings, lexicon).filter(isAnchored), corridor)
        let rough = path(along: anchors, canonical: canonical, target: target)
        if canonical.count * target.count <= fullGridLimit {
            return Band(full: canonical.count, target.count, centers: rough.centers)
        }
        let near = LocalAnchors(
            canonical: canonical, postings: postings, lexicon: lexicon, centers: rough.centers,
            halfWidths: rough.halfWidths)
        let closer = chain(near.candidates(columns: target.count).filter(isAnchored), corridor)
        let (centers, halfWidths) = path(along: closer, canonical: canonical, target: target)
        return strip(centers, halfWidths, columns: target.count)
    }

    /// The part of the grid to search around a path that is known.
    ///
    /// - Parameters:
    ///   - canonical: The canonical units.
    ///   - target: The version's units.
    ///   - centers: For each row of nodes the column where the path crosses; never falls.
    ///   - corridor: Where paths are kept to.
    /// - Returns: The band, inside the corridor; the whole of a small grid.
    func band(canonical: Side, target: Side, along centers: [Int], corridor: Corridor? = nil) -> Band {
        let isSmall = canonical.count * target.count <= fullGridLimit
        let widths = Array(repeating: minimumHalfWidth, count: centers.count)
        let band =
            isSmall || canonical.count == 0 || target.count == 0
            ? Band(full: canonical.count, target.count, centers: centers)
            : strip(centers, widths, columns: target.count)
        return corridor?.narrowed(band) ?? band
    }

    /// The widest strip around a path that has room.
    private func strip(_ centers: [Int], _ halfWidths: [Int], columns: Int) -> Band {
        let wide = Band(centers: centers, halfWidths: halfWidths, columns: columns)
        guard wide.nodeCount > nodeLimit else { return wide }
        func cut(_ width: Int) -> Band {
            Band(centers: centers, halfWidths: halfWidths.map { min($0, width) }, columns: columns)
        }
        var (low, high) = (Self.minHalfWidth, maximumHalfWidth)
        while low < high {
            let middle = (low + high + 1) / 2
            if cut(middle).nodeCount <= nodeLimit { low = middle } else { high = middle - 1 }
        }
        var band = cut(low)
        band.cutHalfWidth = low
        return band
    }

    /// The chain of anchors; a corridor keeps out those that it rules out and puts its own posts among them.
    private func chain(_ candidates: [Anchor], _ corridor: Corridor?) -> [Anchor] {
        guard let corridor else { return heaviestChain(mutualBest(candidates)) }
        return corridor.posts(among: heaviestChain(mutualBest(candidates).filter(corridor.isOpen)))
    }

    /// Pairs of units that share items, or words and their translations, that occur at most three times on each side.
    private func candidates(
        _ canonical: Side, _ target: Side, _ right: Postings, _ lexicon: LexicalLevel?
    ) -> [Anchor] {
        let left = canonical.postings
        var weights = PairWeights(
            rows: canonical.count, columns: target.count, isDense: canonical.count * target.count <= fullGridLimit)
        for row in canonical.units.indices {
            for item in canonical.units[row].items {
                let rows = left.unitCount(ofItem: left.numbers[item])
                guard rows <= 3 else { continue }
                let columns = right[canonical.items[item].key]
                guard !columns.isEmpty, columns.count <= 3 else { continue }
                let weight = 1 / Double(rows * columns.count)
                for column in columns { weights.add(weight, row, Int(column)) }
            }
        }
        lexicon?.forEachRarePair(limit: 3) { row, column, weight in weights.add(weight, row, column) }
        return weights.anchors()
    }

    private func mutualBest(_ candidates: [Anchor]) -> [Anchor] {
        let rows = candidates.reduce(0) { max($0, $1.row + 1) }
        let columns = candidates.reduce(0) { max($0, $1.column + 1) }
        var bestOfRow = [Int32](repeating: -1, count: rows)
        var bestOfColumn = [Int32](repeating: -1, count: columns)
        for (place, anchor) in candidates.enumerated() {
            let (row, column) = (bestOfRow[anchor.row], bestOfColumn[anchor.column])
            if row < 0 || isBetter(anchor, than: candidates[Int(row)]) { bestOfRow[anchor.row] = Int32(place) }
            if column < 0 || isBetter(anchor, than: candidates[Int(column)]) {
                bestOfColumn[anchor.column] = Int32(place)
            }
        }
        // Each row has one best pair at most: going through the rows sorts them.
        return bestOfRow.compactMap { place in
            guard place >= 0 else { return nil }
            let anchor = candidates[Int(place)]
            return anchor.weight >= 1 && bestOfColumn[anchor.column] == place ? anchor : nil
        }
    }

    private func isBetter(_ anchor: Anchor, than other: Anchor) -> Bool {
        if anchor.weight != other.weight { return anchor.weight > other.weight }
        return (anchor.row, anchor.column) < (other.row, other.column)
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
                // The ends of the texts are no anchors: either text may begin or end with what the other lacks.
                let distance = min(
                    from.row == 0 && from.column == 0 && from.weight == 0 ? rows : row - from.row,
                    to.row == rows ? rows : to.row - row)
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
        sums.reserveCapacity(side.count + 1)
        for unit in side.units.indices { sums.append(sums[unit] + side.units[unit].length) }
        return sums
    }
}
