import HexaplaCore

/// What verdicts and sentence vectors add to the search at one level of a bitext.
struct LevelAdjustment {
    /// What a person's verdicts demand; `nil` without any.
    var constraints: LatticeConstraints?
    /// What sentence vectors say; `nil` without any.
    var vectors: VectorScores?
    /// Units that take no part; `nil` without any.
    var aside: LatticeConstraints?

    /// The part of the grid that verdicts leave open; `nil` without any.
    func corridor(_ canonical: Side, _ target: Side) -> Corridor? {
        constraints.map { Corridor($0, rows: canonical.count, columns: target.count) }
    }

    /// All that is said of single beads: verdicts, and units that take no part; `nil` without any.
    var said: LatticeConstraints? {
        guard let aside else { return constraints }
        var said = constraints ?? LatticeConstraints()
        said.leaveAlone(canonical: aside.aloneCanonical, target: aside.aloneTarget)
        return said
    }

    /// The lattice of a model with what vectors and verdicts add to its scores.
    func lattice(_ model: BeadModel) -> Lattice {
        var scores = BeadScores(model)
        vectors?.add(to: &scores.links, band: model.band)
        constraints?.apply(to: &scores, band: model.band)
        aside?.apply(to: &scores, band: model.band)
        return Lattice(model, scores: scores)
    }

    /// The steps of a path with the chain of each large bead that a person fixed joined into one.
    func joined(_ steps: [BestPath.Step]) -> [BestPath.Step] { constraints?.joined(steps) ?? steps }

    /// Whether a verdict speaks of a bead or of some of its units.
    func speaks(of bead: PathBead) -> Bool { constraints.map { !$0.leavesOpen(bead.step) } ?? false }

    /// Whether a verdict forbids that a unit of a bead stands alone.
    func forbidsAlone(inside bead: PathBead) -> Bool { constraints?.forbidsAlone(inside: bead.step) ?? false }

    /// The bead of a step that a person fixed; `nil` for every other step.
    func settledBead(_ step: BestPath.Step, _ model: BeadModel, evidence: Bool) -> Bead? {
        guard let constraints, constraints.holds(canonical: step.canonical, target: step.target) else { return nil }
        let part = EvidencePart(name: LatticeConstraints.part, value: 1)
        let isLarge = max(step.canonical.count, step.target.count) > BeadShape.maxUnitsPerSide
        let parts = evidence ? (isLarge ? [] : model.parts(of: step) + vectorParts(of: step)) + [part] : []
        return Bead(canonical: step.canonical, target: step.target, score: 1, evidence: parts)
    }

    /// What vectors add to a bead, as a part of its score.
    func vectorParts(of step: BestPath.Step) -> [EvidencePart] { vectors?.parts(of: step) ?? [] }

    /// An alignment of beads that were read, with, if asked for, their evidence.
    func alignment(
        of read: [PathBead], _ model: BeadModel, level: AlignmentLevel, evidence: Bool, shift: ConfidenceShift
    ) throws(AlignmentError) -> Alignment {
        let beads = read.enumerated().map { place, bead in
            settledBead(bead.step, model, evidence: evidence)
                ?? Bead(
                    canonical: bead.canonical, target: bead.target,
                    score: model.doubted(
                        shift.applied(to: bead.probability), canonical: bead.canonical, target: bead.target),
                    evidence: evidence
                        ? model.parts(of: bead.step, after: place > 0 ? read[place - 1].step : nil)
                            + vectorParts(of: bead.step) : [])
        }
        return try Alignment(
            level: level, beads: beads, canonicalCount: model.canonical.count, targetCount: model.target.count)
    }
}
