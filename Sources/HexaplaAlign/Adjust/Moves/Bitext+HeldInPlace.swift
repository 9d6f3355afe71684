extension Bitext {
    /// A block must gain this much to be held in place, in nats.
    private static let minHeldGain = 15.0
    /// A longer block is never held in place: the search would have to be wide.
    private static let maxHeldUnits = 64

    /// The moved blocks of a chain of links and blocks, in order on both sides, that holds the most units.
    ///
    /// - Parameters:
    ///   - reading: How the documents are read.
    ///   - crossing: Blocks that changed places with one another; the links of the reading over their paragraphs are given
    ///     up.
    /// - Returns: The blocks, in order; none where every block has moved.
    func heldInPlace(_ reading: Reading, _ crossing: [MovedBlock]) -> [MovedBlock] {
        let (rows, columns) = (Set(crossing.flatMap(\.canonical)), Set(crossing.flatMap(\.target)))
        let found = reading.blocks.filter {
            $0.gain >= Self.minHeldGain && $0.size <= Self.maxHeldUnits && rows.isDisjoint(with: $0.canonical)
                && columns.isDisjoint(with: $0.target)
        }
        let blocks = found + crossing
        guard !blocks.isEmpty else { return [] }
        var items: [(row: Int, column: Int, weight: Double, block: Int?)] = blocks.enumerated().map {
            ($1.canonical.lowerBound, $1.target.lowerBound, Double($1.size), $0)
        }
        for bead in reading.steps where !bead.canonical.isEmpty && !bead.target.isEmpty {
            guard rows.isDisjoint(with: bead.canonical), columns.isDisjoint(with: bead.target) else { continue }
            // Between two readings that keep as many paragraphs in place the likelier one is kept.
            let weight = Double(bead.canonical.count + bead.target.count) * (1 + 1e-6)
            items.append((bead.canonical.lowerBound, bead.target.lowerBound, weight, nil))
        }
        return Self.heaviestChain(items, columns: target.paragraphs.count).map { blocks[$0] }
    }

    /// The blocks of the heaviest chain of items that rises on both sides, in order.
    private static func heaviestChain(
        _ items: [(row: Int, column: Int, weight: Double, block: Int?)], columns: Int
    ) -> [Int] {
        let items = items.sorted { $0.row < $1.row }
        var tree = PrefixMaximum(count: columns)
        var previous: [Int?] = []
        for (index, item) in items.enumerated() {
            let best = tree.maximum(before: item.column)
            previous.append(best.index)
            tree.update(item.column, value: best.value + item.weight, index: index)
        }
        var held: [Int] = []
        var next = tree.maximum(before: columns).index
        while let index = next {
            if let block = items[index].block { held.append(block) }
            next = previous[index]
        }
        return held.reversed()
    }
}
