import HexaplaCore

/// The beads that a person fixed.
extension BeadModel {
    /// The name of the part of a score that is a person's word.
    static let reviewPart = "review"

    /// The steps of a path with the chain of each large bead joined into one.
    func joined(_ steps: [BestPath.Step]) -> [BestPath.Step] {
        let large = (constraints?.beads ?? []).filter { max($0.canonical.count, $0.target.count) > Self.reach }
        guard !large.isEmpty else { return steps }
        var result: [BestPath.Step] = []
        var next = large[...]
        for step in steps {
            while let block = next.first, Self.isPast(step, block) {
                next = next.dropFirst()
            }
            guard let block = next.first, Self.isInside(step, block) else {
                result.append(step)
                continue
            }
            if let last = result.last, last.canonical == block.canonical, last.target == block.target { continue }
            result.append((block.canonical, block.target))
        }
        return result
    }

    private static func isPast(_ step: BestPath.Step, _ block: LatticeConstraints.Block) -> Bool {
        step.canonical.lowerBound >= block.canonical.upperBound && step.target.lowerBound >= block.target.upperBound
    }

    private static func isInside(_ step: BestPath.Step, _ block: LatticeConstraints.Block) -> Bool {
        block.canonical.overlaps(step.canonical) || block.target.overlaps(step.target)
    }

    /// The bead of a step that a person fixed; `nil` for every other step.
    func settledBead(_ step: BestPath.Step, evidence: Bool) -> Bead? {
        guard let constraints, constraints.holds(canonical: step.canonical, target: step.target) else { return nil }
        let part = EvidencePart(name: Self.reviewPart, value: 1)
        let isLarge = max(step.canonical.count, step.target.count) > Self.reach
        let parts = evidence ? (isLarge ? [] : self.parts(of: step) + vectorParts(of: step)) + [part] : []
        return Bead(canonical: step.canonical, target: step.target, score: 1, evidence: parts)
    }
}
