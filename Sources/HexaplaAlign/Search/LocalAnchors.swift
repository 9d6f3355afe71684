import HexaplaCore

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
    let halfWidths: [Int]

    /// The most units around the expected place that may hold what is shared.
    private static let maxUnits = 2

    /// The pairs with their weights, row by row.
    func candidates(columns: Int) -> [Anchor] {
        var found: [Anchor] = []
        var cursor = lexicon?.target.cursor ?? PostingCursor()
        // The weights of the columns of a window, from its first one on.
        var weights = [Double](repeating: 0, count: 2 * (halfWidths.max() ?? 0) + 1)
        cursor.withPlaces { places in
            weights.withUnsafeMutableBufferPointer { weights in
                var lowest = 0
                for row in canonical.units.indices {
                    lowest = min(columns, max(lowest, centers[row] - halfWidths[row]))
                    let window = lowest..<max(lowest, min(columns, centers[row] + halfWidths[row] + 1))
                    for place in canonical.units[row].items {
                        add(postings[canonical.items[place].key], in: window, to: weights)
                    }
                    if let lexicon { addWords(lexicon, row, window, places, to: weights) }
                    for column in window where weights[column - window.lowerBound] > 0 {
                        let weight = weights[column - window.lowerBound]
                        if weight >= 1 { found.append(Anchor(row: row, column: column, weight: weight)) }
                        weights[column - window.lowerBound] = 0
                    }
                }
            }
        }
        return found
    }

    private func addWords(
        _ lexicon: LexicalLevel, _ row: Int, _ window: Range<Int>, _ places: UnsafeMutableBufferPointer<Int32>,
        to weights: UnsafeMutableBufferPointer<Double>
    ) {
        let explainers = lexicon.match.ofCanonical
        for word in lexicon.canonical.words(ofUnit: row) {
            for place in explainers.range(word) where explainers.ratios[place] >= LexicalLevel.minAnchorRatio {
                // Two units at most count; of more, how many does not matter.
                var near = (0, 0)
                var count = 0
                lexicon.target.forEachPosting(of: explainers.words[place], in: window, places) { column in
                    if count == 0 { near.0 = column }
                    if count == 1 { near.1 = column }
                    count += 1
                }
                guard count > 0, count <= Self.maxUnits else { continue }
                weights[near.0 - window.lowerBound] += 0.5 / Double(count)
                if count == 2 { weights[near.1 - window.lowerBound] += 0.5 / Double(count) }
            }
        }
    }

    private func add(
        _ units: ArraySlice<Int32>, in window: Range<Int>, to weights: UnsafeMutableBufferPointer<Double>
    ) {
        let low = units.partitioningIndex { Int($0) >= window.lowerBound }
        var end = low
        while end < units.endIndex, end - low <= Self.maxUnits, Int(units[end]) < window.upperBound { end += 1 }
        guard end > low, end - low <= Self.maxUnits else { return }
        for place in low..<end { weights[Int(units[place]) - window.lowerBound] += 1 / Double(end - low) }
    }
}
