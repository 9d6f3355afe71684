/// The beads that a person fixed.
extension LatticeConstraints {
    /// The name of the part of a score that is a person's word.
    static let part = "review"

    /// The steps of a path with the chain of each large bead joined into one.
    func joined(_ steps: [BestPath.Step]) -> [BestPath.Step] {
        let large = beads.filter { max($0.canonical.count, $0.target.count) > BeadShape.maxUnitsPerSide }
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

    private static func isPast(_ step: BestPath.Step, _ block: Block) -> Bool {
        step.canonical.lowerBound >= block.canonical.upperBound && step.target.lowerBound >= block.target.upperBound
    }

    private static func isInside(_ step: BestPath.Step, _ block: Block) -> Bool {
        block.canonical.overlaps(step.canonical) || block.target.overlaps(step.target)
    }
}
