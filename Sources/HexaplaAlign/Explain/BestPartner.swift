import HexaplaCore

/// Finds the unit that a unit left alone would best have been joined with, among those that were compared with it.
struct BestPartner {
    let lattice: Lattice
    /// The beads that were read.
    let beads: [PathBead]
    let facts: FactCollector

    /// The partner whose link gains most over leaving both alone; `nil` for a unit near which the other side has none.
    func partner(of unit: BitextUnit) -> BeadAccount.Partner? {
        var best: (step: BestPath.Step, gain: Double)?
        for step in pairs(of: unit) {
            let gain = gain(step)
            if gain > best?.gain ?? -.infinity { best = (step, gain) }
        }
        guard let best, let bead = beads.first(where: { holds($0, best.step, besides: unit) }) else { return nil }
        let (step, model) = (best.step, lattice.model)
        return BeadAccount.Partner(
            canonical: step.canonical, target: step.target,
            probability: lattice.probability(canonical: step.canonical, target: step.target),
            parts: model.parts(of: step), facts: facts.facts(step), gain: (best.gain * 1000).rounded() / 1000,
            bead: BeadAccount.Rival(canonical: bead.canonical, target: bead.target, probability: bead.probability))
    }

    /// The unit with each one of the other side that it was compared with.
    private func pairs(of unit: BitextUnit) -> [BestPath.Step] {
        let band = lattice.model.band
        switch unit {
        case .canonical(let row):
            return (band.low[row]..<max(band.low[row], min(band.high[row], band.columns))).map {
                (row..<row + 1, $0..<$0 + 1)
            }
        case .target(let column):
            return (0..<band.rows).filter { band.low[$0] <= column && column < band.high[$0] }.map {
                ($0..<$0 + 1, column..<column + 1)
            }
        }
    }

    private func gain(_ step: BestPath.Step) -> Double {
        let model = lattice.model
        return model.score(model.linkFeatures(canonical: step.canonical, target: step.target))
            - lattice.nulls.canonical[step.canonical.lowerBound].further
            - lattice.nulls.target[step.target.lowerBound].further
    }

    /// Whether a bead holds the partner.
    private func holds(_ bead: PathBead, _ step: BestPath.Step, besides unit: BitextUnit) -> Bool {
        switch unit {
        case .canonical: bead.target.contains(step.target.lowerBound)
        case .target: bead.canonical.contains(step.canonical.lowerBound)
        }
    }
}
