import HexaplaCore

/// Takes into a large group the units beside it that the lattice would rather link with its other side than leave alone.
///
/// In the search a group shows as links of four units and fewer that slide over its units: each of these is linked in
/// many alignments, though in the best path it may stand alone.
struct GroupEdges {
    /// How probable it is that a canonical unit is linked with some of the version's units.
    let row: (_ unit: Int, _ columns: Range<Int>) -> Double
    /// How probable it is that a unit of the version is linked with some canonical units.
    let column: (_ unit: Int, _ rows: Range<Int>) -> Double

    /// From which probability on a unit belongs to the group.
    static let minLinked = 0.5

    /// The links in order, large ones with the units that belong to them.
    func taken(into links: [PathBead], rows: Int, columns: Int, isSettled: (PathBead) -> Bool) -> [PathBead] {
        var result: [PathBead] = []
        result.reserveCapacity(links.count)
        for (place, link) in links.enumerated() {
            guard link.span.isLarge, !isSettled(link) else {
                result.append(link)
                continue
            }
            let last = result.last
            let next = place + 1 < links.count ? links[place + 1] : nil
            let left = grown(
                link.canonical, within: (last?.canonical.upperBound ?? 0)..<(next?.canonical.lowerBound ?? rows)
            ) { row($0, link.target) }
            let right = grown(
                link.target, within: (last?.target.upperBound ?? 0)..<(next?.target.lowerBound ?? columns)
            ) { column($0, link.canonical) }
            let whole = PathBead(left, right, probability: link.probability)
            // A verdict may forbid the larger bead, or leave one of its units alone.
            result.append(isSettled(whole) ? link : whole)
        }
        return result
    }

    private func grown(_ units: Range<Int>, within room: Range<Int>, _ linked: (Int) -> Double) -> Range<Int> {
        var (first, end) = (units.lowerBound, units.upperBound)
        while first > room.lowerBound, linked(first - 1) >= Self.minLinked { first -= 1 }
        while end < room.upperBound, linked(end) >= Self.minLinked { end += 1 }
        return first..<end
    }
}

extension GroupEdges {
    /// Asks a lattice.
    init(_ lattice: Lattice) {
        row = { lattice.linked(rows: $0..<$0 + 1, columns: $1) }
        column = { lattice.linked(rows: $1, columns: $0..<$0 + 1) }
    }

    /// Asks a lattice of the sentences for paragraphs: of the sentences of a paragraph the surest counts.
    init(_ lattice: Lattice, _ places: SentencePlaces) {
        row = { unit, columns in
            let block = places.sentences(of: BeadSpan(canonical: unit..<unit + 1, target: columns))
            return block.canonical.reduce(0) {
                max($0, lattice.linked(rows: $1..<$1 + 1, columns: block.target))
            }
        }
        column = { unit, rows in
            let block = places.sentences(of: BeadSpan(canonical: rows, target: unit..<unit + 1))
            return block.target.reduce(0) {
                max($0, lattice.linked(rows: block.canonical, columns: $1..<$1 + 1))
            }
        }
    }
}

extension Lattice {
    /// The probability that some unit of a range is linked with some unit of the other; one of the ranges holds one unit.
    func linked(rows: Range<Int>, columns: Range<Int>) -> Double {
        guard !rows.isEmpty, !columns.isEmpty else { return 0 }
        let (band, most) = (model.band, BeadShape.maxUnitsPerSide)
        var sum = 0.0
        for row in max(0, rows.lowerBound - most + 1)..<max(0, min(rows.upperBound, band.rows)) {
            let low = max(band.low[row], columns.lowerBound - most + 1)
            for column in stride(from: low, to: min(columns.upperBound, band.high[row] + 1), by: 1) {
                for height in max(1, rows.lowerBound - row + 1)...most where row + height <= band.rows {
                    for width in max(1, columns.lowerBound - column + 1)...most {
                        sum += probability(canonical: row..<row + height, target: column..<column + width)
                    }
                }
            }
        }
        return min(1, sum)
    }
}
