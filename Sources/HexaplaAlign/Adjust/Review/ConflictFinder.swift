import HexaplaCore

/// Finds the earlier verdict that a verdict contradicts.
///
/// Links of one level must not overlap or cross, moved paragraphs may cross links but share no unit with one; a linked sentence stands in the linked paragraphs that hold it; what
/// stands alone is in no link; a rejected bead is no accepted one. Links are kept in order, so that a long list takes
/// little more than linear time.
struct ConflictFinder {
    private var links: [AlignmentLevel: [PlacedVerdict]] = [:]
    private var alone: [PlacedVerdict] = []
    private var moves: [PlacedVerdict] = []
    private var byBead: [Bead: PlacedVerdict] = [:]

    /// A bead by level and units, rejected or not.
    private struct Bead: Hashable {
        let level: AlignmentLevel
        let canonical: Range<Int>
        let target: Range<Int>
        let isReject: Bool
    }

    mutating func add(_ verdict: PlacedVerdict) {
        byBead[Self.bead(verdict, isReject: verdict.isReject)] = verdict
        if verdict.isReject { return }
        if verdict.isMove { return moves.append(verdict) }
        guard verdict.isLink else { return alone.append(verdict) }
        let level = verdict.entry.level
        let place = firstLink(level) { $0.sentences.canonical.lowerBound >= verdict.sentences.canonical.lowerBound }
        links[level, default: []].insert(verdict, at: place)
    }

    private static func bead(_ verdict: PlacedVerdict, isReject: Bool) -> Bead {
        Bead(
            level: verdict.entry.level, canonical: verdict.canonical, target: verdict.target, isReject: isReject)
    }

    func opponent(of verdict: PlacedVerdict) -> PlacedVerdict? {
        if let other = byBead[Self.bead(verdict, isReject: !verdict.isReject)] { return other }
        if verdict.isReject { return nil }
        if let other = moves.first(where: { Self.clash($0, withMove: verdict) }) { return other }
        if verdict.isMove {
            return linkHolding(verdict) ?? alone.first { Self.clash(alone: $0, link: verdict) }
        }
        guard verdict.isLink else { return linkHolding(verdict) }
        if let other = alone.first(where: { Self.clash(alone: $0, link: verdict) }) { return other }
        return AlignmentLevel.allCases.lazy.compactMap { neighbour(of: verdict, $0) }.first
    }

    /// A link that holds a unit which is to stand alone.
    private func linkHolding(_ verdict: PlacedVerdict) -> PlacedVerdict? {
        AlignmentLevel.allCases.lazy.compactMap { links[$0]?.first { Self.clash(alone: verdict, link: $0) } }.first
    }

    /// Whether a unit that stands alone is in a link; a sentence may stand alone inside linked paragraphs.
    private static func clash(alone: PlacedVerdict, link: PlacedVerdict) -> Bool {
        if alone.entry.level == .sentence, link.entry.level == .paragraph { return false }
        return alone.sentences.canonical.overlaps(link.sentences.canonical)
            || alone.sentences.target.overlaps(link.sentences.target)
    }

    /// Whether a move shares a unit with another verdict and is not the same.
    private static func clash(_ move: PlacedVerdict, withMove verdict: PlacedVerdict) -> Bool {
        if verdict.isMove, move.canonical == verdict.canonical, move.target == verdict.target { return false }
        return move.sentences.canonical.overlaps(verdict.sentences.canonical)
            || move.sentences.target.overlaps(verdict.sentences.target)
    }

    /// A link of a level that overlaps or crosses a verdict's: if there is one, then also among its neighbours.
    private func neighbour(of verdict: PlacedVerdict, _ level: AlignmentLevel) -> PlacedVerdict? {
        let all = links[level] ?? []
        let place = firstLink(level) { $0.sentences.canonical.upperBound > verdict.sentences.canonical.lowerBound }
        let first = max(0, place - 1)
        for other in all[first...] {
            if Self.disagree(verdict, other) { return other }
            if other.sentences.canonical.lowerBound >= verdict.sentences.canonical.upperBound { break }
        }
        return nil
    }

    /// Links of one level do not overlap, so their ends rise with their starts.
    private func firstLink(_ level: AlignmentLevel, where holds: (PlacedVerdict) -> Bool) -> Int {
        (links[level] ?? []).partitioningIndex(where: holds)
    }

    private static func disagree(_ left: PlacedVerdict, _ right: PlacedVerdict) -> Bool {
        let (a, b) = (left.sentences, right.sentences)
        if a.canonical.upperBound <= b.canonical.lowerBound, a.target.upperBound <= b.target.lowerBound { return false }
        if b.canonical.upperBound <= a.canonical.lowerBound, b.target.upperBound <= a.target.lowerBound { return false }
        if left.entry.level == right.entry.level {
            return !(left.canonical == right.canonical && left.target == right.target)
        }
        let (outer, inner) = left.entry.level == .paragraph ? (a, b) : (b, a)
        return !(outer.canonical.holds(inner.canonical) && outer.target.holds(inner.target))
    }
}
