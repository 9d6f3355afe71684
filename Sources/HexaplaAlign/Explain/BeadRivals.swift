import HexaplaCore

/// Which units an explanation is about.
enum BitextUnit: Sendable, Hashable {
    case canonical(Int)
    case target(Int)
}

/// The beads of a lattice that hold one unit.
extension Lattice {
    /// The likeliest beads besides one that hold a unit, the likeliest first; leaving it alone is always told.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - chosen: The bead that is left out.
    ///   - count: How many links are told.
    /// - Returns: The rivals with their probabilities.
    func rivals(for unit: BitextUnit, besides chosen: BestPath.Step, count: Int) -> [BeadAccount.Rival] {
        var links: [BeadAccount.Rival] = []
        forEachLink(holding: unit) { rows, columns in
            guard rows != chosen.canonical || columns != chosen.target else { return }
            let probability = probability(canonical: rows, target: columns)
            if probability > 0 {
                links.append(BeadAccount.Rival(canonical: rows, target: columns, probability: probability))
            }
        }
        let isAlone = chosen.canonical.isEmpty || chosen.target.isEmpty
        let alone = isAlone ? [] : [leavingAlone(unit)]
        return (links.sorted(by: Self.isBefore).prefix(count) + alone).sorted(by: Self.isBefore)
    }

    private static func isBefore(_ left: BeadAccount.Rival, _ right: BeadAccount.Rival) -> Bool {
        (-left.probability, left.canonical.lowerBound, left.target.lowerBound, left.canonical.count, left.target.count)
            < (
                -right.probability, right.canonical.lowerBound, right.target.lowerBound, right.canonical.count,
                right.target.count
            )
    }

    /// The probability that a unit has no counterpart, wherever the path passes it.
    private func leavingAlone(_ unit: BitextUnit) -> BeadAccount.Rival {
        switch unit {
        case .canonical(let row):
            return BeadAccount.Rival(
                canonical: row..<row + 1, target: 0..<0, probability: aloneProbability(canonical: row))
        case .target(let column):
            return BeadAccount.Rival(
                canonical: 0..<0, target: column..<column + 1, probability: aloneProbability(target: column))
        }
    }

    private func forEachLink(holding unit: BitextUnit, _ body: (Range<Int>, Range<Int>) -> Void) {
        let band = model.band
        let rows =
            switch unit {
            case .canonical(let row): max(0, row - BeadShape.maxUnitsPerSide + 1)...row
            case .target: 0...max(0, band.rows - 1)
            }
        for row in rows where row < band.rows {
            for column in band.low[row]...band.high[row] {
                for height in 1...BeadShape.maxUnitsPerSide where row + height <= band.rows {
                    for width in 1...BeadShape.maxUnitsPerSide where column + width <= model.target.count {
                        let bead = (row..<row + height, column..<column + width)
                        let isHeld =
                            switch unit {
                            case .canonical(let wanted): bead.0.contains(wanted)
                            case .target(let wanted): bead.1.contains(wanted)
                            }
                        if isHeld { body(bead.0, bead.1) }
                    }
                }
            }
        }
    }
}
