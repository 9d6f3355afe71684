import HexaplaCore

#if canImport(Glibc)
    import Glibc
#endif

/// Where a path through a strip looks as if the strip led it astray: much of the one text stands alone at one place and
/// much of the other at another.
///
/// In a text that repeats itself rare things may lead from one copy into another; then the path must leave a copy alone
/// on either side. Left out and added text looks the same, so the strip between the two places is drawn again by the
/// lengths alone, and the likelier of the two readings counts.
struct Detour: Hashable {
    /// The canonical units between the two places.
    let rows: Range<Int>

    /// The fewest units alone in a row, on either side.
    static let minRun = 12

    /// The detour of a path; `nil` where there is none, or where the band is the whole grid.
    init?(_ steps: [BestPath.Step], in band: Band) {
        guard !band.isWhole else { return nil }
        var (left, right): (Run?, Run?) = (nil, nil)
        var run = Run(row: 0, isCanonical: true)
        for step in steps {
            guard step.canonical.isEmpty || step.target.isEmpty else {
                run = Run(row: step.canonical.upperBound, isCanonical: true)
                continue
            }
            let isCanonical = step.target.isEmpty
            if isCanonical != run.isCanonical { run = Run(row: step.canonical.lowerBound, isCanonical: isCanonical) }
            run.count += 1
            if isCanonical, run.count > left?.count ?? Self.minRun - 1 { left = run }
            if !isCanonical, run.count > right?.count ?? Self.minRun - 1 { right = run }
        }
        guard let left, let right, left.end != right.row, left.row != right.row else { return nil }
        rows = min(left.row, right.row)..<max(left.end, right.row)
    }

    /// Units alone in a row.
    private struct Run {
        let row: Int
        let isCanonical: Bool
        var count = 0
        var end: Int { isCanonical ? row + count : row }
    }
}

/// Two strips were searched between two places; how much this one is likelier.
struct StripDoubt: Sendable, Hashable {
    /// The canonical units between the two places.
    let rows: Range<Int>
    /// The share of this strip's alignments among those of both, by the sums of their scores; at least one half.
    let share: Double

    /// Compares the logarithms of two sums.
    init(rows: Range<Int>, totals one: Double, _ other: Double) {
        self.rows = rows
        share = min(one, other) > -.infinity ? 1 / (1 + exp(-abs(one - other))) : 1
    }
}
