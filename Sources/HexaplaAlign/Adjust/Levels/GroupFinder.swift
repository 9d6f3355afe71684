#if canImport(Glibc)
    import Glibc
#endif

/// Finds groups that no link of the search can hold: one unit of one side for more than four of the other.
///
/// The search gives such a group as a link with nulls beside it. Where one bead of more units explains the link's single
/// unit and those nulls better by the same features, it takes their place. Its probability is its share among all
/// groups of those units, the link with its nulls included, times that of the places where the links before and after
/// end and begin. Time is linear: a group ends where it is several times as long as its single unit.
struct GroupFinder {
    let lattice: Lattice
    /// What a person has settled stays as it is.
    let constraints: LatticeConstraints?
    /// What sentence vectors say of the links.
    let vectors: VectorScores?

    /// A group is at most so many times as long as its single unit, with some characters of grace.
    private static let maxLengthRatio = 3.0
    private static let lengthGrace = 60.0
    /// What each unit beyond those of a link of the search gains, in nats: where many are joined, one more is no rarity.
    private static let further = 4.0

    /// The links of a path, those that a larger group explains better put in its place.
    func links(in steps: [BestPath.Step]) -> [PathBead] {
        let links = steps.filter { !$0.canonical.isEmpty && !$0.target.isEmpty }
        var result: [PathBead] = []
        result.reserveCapacity(links.count)
        for (place, link) in links.enumerated() {
            let next = place + 1 < links.count ? links[place + 1] : end
            let room = Room(
                canonical: (result.last?.canonical.upperBound ?? 0)..<next.canonical.lowerBound,
                target: (result.last?.target.upperBound ?? 0)..<next.target.lowerBound)
            result.append(
                grown(link, in: room)
                    ?? PathBead(
                        link.canonical, link.target,
                        probability: lattice.probability(canonical: link.canonical, target: link.target)))
        }
        return result
    }

    /// What lies between the link before and the link after.
    private struct Room {
        let canonical: Range<Int>
        let target: Range<Int>
    }

    private var end: BestPath.Step {
        (
            lattice.model.canonical.count..<lattice.model.canonical.count,
            lattice.model.target.count..<lattice.model.target.count
        )
    }

    private func grown(_ link: BestPath.Step, in room: Room) -> PathBead? {
        var best: Growth?
        if link.target.count == 1, room.canonical.count > BeadShape.maxUnitsPerSide {
            best = growth(link, in: room.canonical, isCanonical: true)
        }
        if link.canonical.count == 1, room.target.count > BeadShape.maxUnitsPerSide {
            let other = growth(link, in: room.target, isCanonical: false)
            if let other, other.gain > best?.gain ?? 0 { best = other }
        }
        guard let best, isOpen(best.step) else { return nil }
        let place = min(
            mass(room.canonical.lowerBound, room.target.lowerBound),
            mass(room.canonical.upperBound, room.target.upperBound))
        return PathBead(best.step.canonical, best.step.target, probability: best.share * place)
    }

    /// The share of the alignments that pass a node.
    private func mass(_ row: Int, _ column: Int) -> Double {
        lattice.model.band.node(row, column).map { exp(min(0, lattice.logMass($0))) } ?? 0
    }

    private func isOpen(_ step: BestPath.Step) -> Bool { constraints?.leavesOpen(step) ?? true }

    /// The best larger group around a link.
    private struct Growth {
        let step: BestPath.Step
        /// Nats over the link with its nulls.
        let gain: Double
        /// Its share among all groups.
        let share: Double
    }

    private func growth(_ link: BestPath.Step, in room: Range<Int>, isCanonical: Bool) -> Growth? {
        let model = lattice.model
        let nulls = isCanonical ? lattice.nulls.canonical : lattice.nulls.target
        let core = isCanonical ? link.canonical : link.target
        func step(_ range: Range<Int>) -> BestPath.Step { isCanonical ? (range, link.target) : (link.canonical, range) }
        func score(_ range: Range<Int>) -> Double {
            let step = step(range)
            return model.score(model.linkFeatures(canonical: step.canonical, target: step.target))
                + (vectors?.score(canonical: step.canonical, target: step.target) ?? 0)
                + Self.further * Double(max(0, range.count - BeadShape.maxUnitsPerSide))
        }
        func alone(_ range: Range<Int>) -> Double {
            range.reduce(0) { $0 + ($1 == range.lowerBound ? nulls[$1].first : nulls[$1].further) }
        }
        let limit = lengthLimit(link, isCanonical: isCanonical)
        let base = score(core) + alone(room.lowerBound..<core.lowerBound) + alone(core.upperBound..<room.upperBound)
        let units = isCanonical ? model.canonical.units : model.target.units
        var (best, bestTotal, all) = (core, base, 0.0)
        var first = core.lowerBound
        var before = units[core].reduce(0) { $0 + $1.length }
        while first >= room.lowerBound, before <= limit {
            var last = core.upperBound
            var length = before
            while last <= room.upperBound, length <= limit {
                if last - first > BeadShape.maxUnitsPerSide {
                    let total =
                        score(first..<last) + alone(room.lowerBound..<first) + alone(last..<room.upperBound)
                    all += exp(min(700, total - base))
                    if total > bestTotal { (best, bestTotal) = (first..<last, total) }
                }
                if last < room.upperBound { length += units[last].length }
                last += 1
            }
            first -= 1
            if first >= room.lowerBound { before += units[first].length }
        }
        guard bestTotal > base else { return nil }
        let gain = bestTotal - base
        return Growth(step: step(best), gain: gain, share: exp(min(700, gain)) / (1 + all))
    }

    /// The most characters that the many units of a group may have.
    private func lengthLimit(_ link: BestPath.Step, isCanonical: Bool) -> Double {
        let model = lattice.model
        let expected =
            isCanonical
            ? model.target.units[link.target.lowerBound].length / model.length.ratio
            : model.canonical.units[link.canonical.lowerBound].length * model.length.ratio
        return Self.maxLengthRatio * expected + Self.lengthGrace
    }
}

extension LatticeConstraints {
    /// Whether no verdict speaks of a bead that the search did not weigh: of its units alone, or of other beads that
    /// hold some of them.
    func leavesOpen(_ step: BestPath.Step) -> Bool {
        let span = BeadSpan(canonical: step.canonical, target: step.target)
        return !blocks.contains {
            $0.kind != .open && span.meets(BeadSpan(canonical: $0.canonical, target: $0.target))
        }
            && blocks.allSatisfy { $0.kind != .open || $0.allows(rows: step.canonical, columns: step.target) }
            && !refusals.contains { $0.canonical == step.canonical && $0.target == step.target }
            && aloneCanonical.isDisjoint(with: step.canonical) && aloneTarget.isDisjoint(with: step.target)
    }

    /// Whether a verdict forbids that a unit of a bead stands alone.
    func forbidsAlone(inside step: BestPath.Step) -> Bool {
        refusals.contains { refusal in
            if refusal.target.isEmpty { return refusal.canonical.overlaps(step.canonical) }
            return refusal.canonical.isEmpty && refusal.target.overlaps(step.target)
        }
    }
}
