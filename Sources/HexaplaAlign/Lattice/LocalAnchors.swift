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
        for (row, unit) in canonical.units.enumerated() {
            let window = max(0, centers[row] - reach[row])..<min(columns, centers[row] + reach[row] + 1)
            var weights: [Int: Double] = [:]
            for item in canonical.items[unit.items] {
                add(postings[item.key], weight: 1, in: window, to: &weights)
            }
            if let lexicon { addWords(lexicon, row, window, to: &weights) }
            for (column, weight) in weights.sorted(by: { $0.key < $1.key }) where weight >= 1 {
                found.append(BandFinder.Anchor(row: row, column: column, weight: weight))
            }
        }
        return found
    }

    private func addWords(_ lexicon: LexicalLevel, _ row: Int, _ window: Range<Int>, to weights: inout [Int: Double]) {
        let explainers = lexicon.match.ofCanonical
        for word in lexicon.canonical.words(ofUnit: row) {
            for place in explainers.range(word) where explainers.ratios[place] >= LexicalLevel.anchorRatio {
                add(lexicon.target.holders(of: explainers.words[place]), weight: 0.5, in: window, to: &weights)
            }
        }
    }

    private func add(
        _ holders: some RandomAccessCollection<some BinaryInteger>, weight: Double, in window: Range<Int>,
        to weights: inout [Int: Double]
    ) {
        var low = 0
        var high = holders.count
        func holder(_ place: Int) -> Int { Int(holders[holders.index(holders.startIndex, offsetBy: place)]) }
        while low < high {
            let middle = (low + high) / 2
            if holder(middle) < window.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < holders.count, end - low <= Self.limit, holder(end) < window.upperBound { end += 1 }
        guard end > low, end - low <= Self.limit else { return }
        for place in low..<end { weights[holder(place), default: 0] += weight / Double(end - low) }
    }
}
