import HexaplaCore

/// Paragraphs of both sides that take no part: they say again what others say.
struct SetAside: Sendable, Hashable {
    var canonical: Set<Int> = []
    var target: Set<Int> = []

    var isEmpty: Bool { canonical.isEmpty && target.isEmpty }

    /// Those of the paragraphs that a path leaves alone: one that stands between two that belong together may be in a link.
    func alone(in steps: [BestPath.Step]) -> SetAside {
        var alone = SetAside()
        for step in steps where step.canonical.isEmpty || step.target.isEmpty {
            alone.canonical.formUnion(canonical.intersection(step.canonical))
            alone.target.formUnion(target.intersection(step.target))
        }
        return alone
    }

    /// What a level's lattice is told: these units stand alone; `nil` when there are none.
    func constraints(_ level: AlignmentLevel, _ left: BitextSide, _ right: BitextSide) -> LatticeConstraints? {
        guard !isEmpty else { return nil }
        var constraints = LatticeConstraints()
        switch level {
        case .paragraph: constraints.leaveAlone(canonical: canonical, target: target)
        case .sentence:
            constraints.leaveAlone(
                canonical: left.sentences(of: canonical), target: right.sentences(of: target))
        }
        return constraints
    }
}

extension BitextSide {
    fileprivate func sentences(of paragraphs: Set<Int>) -> [Int] {
        paragraphs.sorted().flatMap { sentences(ofParagraphs: $0..<$0 + 1) }
    }
}
