import HexaplaCore

/// Counts the units that are left alone and the shapes of links.
struct BeadCounts: Sendable, Hashable {
    private(set) var alone = 0.0
    private(set) var units = 0.0
    private(set) var shapes = [Double](repeating: 0, count: ShapeClass.allCases.count)

    /// Counts the beads of one document.
    mutating func add(_ beads: [BestPath.Step], canonical: Side, target: Side) {
        for bead in beads {
            let texts =
                canonical.units[bead.canonical].count { $0.kind != .furniture }
                + target.units[bead.target].count { $0.kind != .furniture }
            units += Double(texts)
            if bead.canonical.isEmpty || bead.target.isEmpty {
                alone += Double(texts)
            } else {
                shapes[ShapeClass(rows: bead.canonical.count, columns: bead.target.count).rawValue] += 1
            }
        }
    }

    /// The rates, as if some units and links with given rates had been counted too.
    func rates(prior: BeadRates, units priorUnits: Double, links priorLinks: Double) -> BeadRates {
        let links = shapes.reduce(priorLinks, +)
        return BeadRates(
            null: (alone + priorUnits * prior.null) / max(1, units + priorUnits),
            shapes: zip(shapes, prior.shapes).map { ($0 + priorLinks * $1) / max(1, links) })
    }
}
