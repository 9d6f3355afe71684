import HexaplaCore

/// Neighbouring paragraphs of one side that an alignment leaves alone, furniture and what has no words left out.
struct LooseRun: Sendable, Hashable {
    /// The paragraphs, by their ordinals.
    var units: Range<Int>
    /// The number of links before them: runs of both sides with the same number stand in one gap.
    let gap: Int

    /// The runs of both sides in document order.
    static func runs(
        in steps: [BestPath.Step], canonical: Side, target: Side
    ) -> (canonical: [LooseRun], target: [LooseRun]) {
        var runs: (canonical: [LooseRun], target: [LooseRun]) = ([], [])
        var gap = 0
        for bead in steps {
            if !bead.canonical.isEmpty, !bead.target.isEmpty { gap += 1 }
            if bead.target.isEmpty { append(bead.canonical, of: canonical, gap, to: &runs.canonical) }
            if bead.canonical.isEmpty { append(bead.target, of: target, gap, to: &runs.target) }
        }
        return runs
    }

    private static func append(_ units: Range<Int>, of side: Side, _ gap: Int, to runs: inout [LooseRun]) {
        for unit in units where side.units[unit].kind != .furniture && side.units[unit].tokenCount > 0 {
            if let last = runs.last, last.gap == gap, last.units.upperBound == unit {
                runs[runs.count - 1].units = last.units.lowerBound..<unit + 1
            } else {
                runs.append(LooseRun(units: unit..<unit + 1, gap: gap))
            }
        }
    }

    /// The run without some of its units: none, one or two runs.
    func without(_ taken: Range<Int>) -> [LooseRun] {
        guard units.overlaps(taken) else { return [self] }
        let parts = [
            units.lowerBound..<max(units.lowerBound, taken.lowerBound),
            min(units.upperBound, taken.upperBound)..<units.upperBound,
        ]
        return parts.filter { !$0.isEmpty }.map { LooseRun(units: $0, gap: gap) }
    }
}
