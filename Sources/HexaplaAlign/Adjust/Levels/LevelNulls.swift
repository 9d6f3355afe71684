import HexaplaCore

/// How surely the sentences of each paragraph stand alone: the least of their probabilities, and 0 where one is linked;
/// `nil` for a paragraph without sentences.
struct LevelNulls: Sendable {
    private(set) var canonical: [Double?]
    private(set) var target: [Double?]

    /// Reads them off the beads of the sentences.
    init(_ sentences: [PathBead], _ places: SentencePlaces, paragraphs: (canonical: Int, target: Int)) {
        var rows = [Double](repeating: .infinity, count: paragraphs.canonical)
        var columns = [Double](repeating: .infinity, count: paragraphs.target)
        for bead in sentences {
            let value = bead.isLink ? 0 : bead.probability
            for sentence in bead.canonical {
                rows[places.canonical[sentence]] = min(rows[places.canonical[sentence]], value)
            }
            for sentence in bead.target {
                columns[places.target[sentence]] = min(columns[places.target[sentence]], value)
            }
        }
        canonical = rows.map { $0 == .infinity ? nil : $0 }
        target = columns.map { $0 == .infinity ? nil : $0 }
    }
}

extension SentencePlaces {
    /// For each row of nodes between paragraphs the column where a path of the sentences crosses.
    func centers(of path: [BestPath.Step], paragraphs: (canonical: Int, target: Int)) -> [Int] {
        var centers = Array(repeating: paragraphs.target, count: paragraphs.canonical + 1)
        var next = 0
        for step in path where !step.canonical.isEmpty {
            let column = step.target.lowerBound < target.count ? target[step.target.lowerBound] : paragraphs.target
            while next <= canonical[step.canonical.upperBound - 1] {
                centers[next] = column
                next += 1
            }
        }
        return centers
    }

    /// The paragraphs of a link of sentences.
    func paragraphs(of link: BeadSpan) -> BeadSpan {
        BeadSpan(
            canonical: canonical[link.canonical.lowerBound]..<canonical[link.canonical.upperBound - 1] + 1,
            target: target[link.target.lowerBound]..<target[link.target.upperBound - 1] + 1)
    }

    /// The sentences of a link of paragraphs; a side whose paragraphs have none is empty.
    func sentences(of link: BeadSpan) -> BeadSpan {
        func range(_ paragraphs: Range<Int>, _ places: [Int]) -> Range<Int> {
            let first = places.partitioningIndex { $0 >= paragraphs.lowerBound }
            return first..<max(first, places.partitioningIndex { $0 >= paragraphs.upperBound })
        }
        return BeadSpan(canonical: range(link.canonical, canonical), target: range(link.target, target))
    }
}
