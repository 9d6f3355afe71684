import HexaplaCore

/// A bead of a reading, with the probability that it is exactly right.
struct PathBead: Sendable, Hashable {
    let canonical: Range<Int>
    let target: Range<Int>
    var probability: Double

    init(_ canonical: Range<Int>, _ target: Range<Int>, probability: Double) {
        self.canonical = canonical
        self.target = target
        self.probability = probability
    }

    var isLink: Bool { !canonical.isEmpty && !target.isEmpty }
    var step: BestPath.Step { (canonical, target) }
    var span: BeadSpan { BeadSpan(canonical: canonical, target: target) }

    /// The bead with less probability where another strip was searched that could be right as well.
    ///
    /// - Parameters:
    ///   - doubt: The canonical sentences in doubt, and how much likelier this strip is.
    ///   - places: The paragraph of each canonical sentence, for a bead of paragraphs.
    /// - Returns: The bead, with its probability times the share of this strip where it stands in doubt.
    func doubted(by doubt: StripDoubt, _ places: [Int]? = nil) -> PathBead {
        var rows = doubt.rows
        if let places, !rows.isEmpty { rows = places[rows.lowerBound]..<places[rows.upperBound - 1] + 1 }
        let isInside = canonical.isEmpty ? rows.contains(canonical.lowerBound) : rows.overlaps(canonical)
        return isInside ? PathBead(canonical, target, probability: probability * doubt.share) : self
    }

    /// Links in order with the nulls between them; in a gap the canonical ones come first.
    ///
    /// - Parameters:
    ///   - links: The links, in order on both sides.
    ///   - rows: The number of canonical units.
    ///   - columns: The number of the version's units.
    ///   - null: The probability that one unit, with an empty range where it stands on the other side, is left alone.
    /// - Returns: Beads that cover both sides.
    static func filled(
        _ links: [PathBead], rows: Int, columns: Int,
        null: (_ canonical: Range<Int>, _ target: Range<Int>) -> Double
    ) -> [PathBead] {
        var beads: [PathBead] = []
        var (row, column) = (0, 0)
        func fill(to endRow: Int, _ endColumn: Int) {
            for unit in row..<endRow {
                beads.append(
                    PathBead(unit..<unit + 1, column..<column, probability: null(unit..<unit + 1, column..<column)))
            }
            for unit in column..<endColumn {
                beads.append(
                    PathBead(endRow..<endRow, unit..<unit + 1, probability: null(endRow..<endRow, unit..<unit + 1)))
            }
        }
        for link in links {
            fill(to: link.canonical.lowerBound, link.target.lowerBound)
            beads.append(link)
            (row, column) = (link.canonical.upperBound, link.target.upperBound)
        }
        fill(to: rows, columns)
        return beads
    }
}

extension BeadSpan {
    /// Whether another span lies inside.
    func holds(_ other: BeadSpan) -> Bool { canonical.holds(other.canonical) && target.holds(other.target) }

    /// Whether another span shares units with this one on either side.
    func meets(_ other: BeadSpan) -> Bool { canonical.overlaps(other.canonical) || target.overlaps(other.target) }

    /// The smallest span that holds this one and another.
    func hull(_ other: BeadSpan) -> BeadSpan {
        BeadSpan(
            canonical: min(
                canonical.lowerBound, other.canonical.lowerBound)..<max(
                    canonical.upperBound, other.canonical.upperBound),
            target: min(target.lowerBound, other.target.lowerBound)..<max(target.upperBound, other.target.upperBound))
    }

    /// Whether there are more units on a side than a link of the search can hold.
    var isLarge: Bool { max(canonical.count, target.count) > BeadShape.maxUnitsPerSide }

    /// Spans that share no unit and are in order on both sides: those that overlap or cross are united.
    static func united(_ spans: [BeadSpan]) -> [BeadSpan] {
        let sorted = spans.sorted {
            ($0.canonical.lowerBound, $0.target.lowerBound) < ($1.canonical.lowerBound, $1.target.lowerBound)
        }
        var result: [BeadSpan] = []
        for span in sorted {
            var whole = span
            while let last = result.last,
                last.canonical.upperBound > whole.canonical.lowerBound
                    || last.target.upperBound > whole.target.lowerBound
            {
                whole = whole.hull(last)
                result.removeLast()
            }
            result.append(whole)
        }
        return result
    }
}
