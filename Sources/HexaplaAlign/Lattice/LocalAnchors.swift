/// Pairs of units that share something which few units around the expected place hold.
///
/// What is common in a long document can still be rare near a place; so a rough path gives many more anchors, and they
/// a narrow band.
struct LocalAnchors {
    let canonical: Side
    let postings: Postings
    let lexicon: LexicalLevel?
    /// The expected column of each row of nodes.
    let centers: [Int]
    /// How far around it to look.
    let reach: [Int]

    /// The most units around the expected place that may hold what is shared.
    private static let limit = 2

    /// The pairs with their weights, row by row.
    func candidates(columns: Int) -> [BandFinder.Anchor] {
        var found: [BandFinder.Anchor] = []
        var walk = lexicon?.target.walk ?? HolderWalk()
        var lowest = 0
        for (row, unit) in canonical.units.enumerated() {
            lowest = min(columns, max(lowest, centers[row] - reach[row]))
            let window = lowest..<max(lowest, min(columns, centers[row] + reach[row] + 1))
            var weights: [Int: Double] = [:]
            for item in canonical.items[unit.items] {
                add(postings[item.key], weight: 1, in: window, to: &weights)
            }
            if let lexicon { addWords(lexicon, row, window, &walk, to: &weights) }
            for (column, weight) in weights.sorted(by: { $0.key < $1.key }) where weight >= 1 {
                found.append(BandFinder.Anchor(row: row, column: column, weight: weight))
            }
        }
        return found
    }

    private func addWords(
        _ lexicon: LexicalLevel, _ row: Int, _ window: Range<Int>, _ walk: inout HolderWalk,
        to weights: inout [Int: Double]
    ) {
        let explainers = lexicon.match.ofCanonical
        var near: [Int] = []
        for word in lexicon.canonical.words(ofUnit: row) {
            for place in explainers.range(word) where explainers.ratios[place] >= LexicalLevel.anchorRatio {
                near.removeAll(keepingCapacity: true)
                lexicon.target.forEachHolder(of: explainers.words[place], in: window, &walk) { near.append($0) }
                guard !near.isEmpty, near.count <= Self.limit else { continue }
                for column in near { weights[column, default: 0] += 0.5 / Double(near.count) }
            }
        }
    }

    private func add(
        _ holders: ArraySlice<Int32>, weight: Double, in window: Range<Int>, to weights: inout [Int: Double]
    ) {
        var low = holders.startIndex
        var high = holders.endIndex
        while low < high {
            let middle = (low + high) / 2
            if Int(holders[middle]) < window.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < holders.endIndex, end - low <= Self.limit, Int(holders[end]) < window.upperBound { end += 1 }
        guard end > low, end - low <= Self.limit else { return }
        for place in low..<end { weights[Int(holders[place]), default: 0] += weight / Double(end - low) }
    }
}
