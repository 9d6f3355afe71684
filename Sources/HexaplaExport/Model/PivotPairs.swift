import HexaplaCore

/// Pairs of two versions through the English text.
///
/// Beads of the two that share English units are joined until nothing leads out of the group. Its probability is the
/// product over its beads; it is consistent where the two versions group the English units alike, so that nothing
/// had to be joined.
enum PivotPairs {
    /// The groups of two versions.
    ///
    /// - Parameters:
    ///   - count: The number of English units.
    ///   - left: The links of the version on the left.
    ///   - right: Those of the version on the right.
    ///   - units: The units of both versions that are exported.
    /// - Returns: The groups in the order of the left version, what only one of them has among them.
    static func groups(
        count: Int, _ left: [ExportLink], _ right: [ExportLink], units: (left: [Int], right: [Int])
    ) -> [PairGroup] {
        var grouping = Grouping(count: count, [left, right])
        var joined: [Int: Joined] = [:]
        for (links, isLeft) in [(left, true), (right, false)] {
            for link in links where link.isLink {
                let root = grouping.root(link.source[0])
                joined[root, default: Joined()].take(link, isLeft: isLeft)
            }
        }
        return inOrder(joined.values.map(\.whole).filter(\.isLink), units)
    }

    /// The beads of a group.
    private struct Joined {
        private var group = PairGroup(source: [], target: [], score: 1, isReviewed: true)
        private var pivots: [[Int]] = []

        mutating func take(_ link: ExportLink, isLeft: Bool) {
            if isLeft { group.source += link.target } else { group.target += link.target }
            group.score = (group.score ?? 1) * link.score
            group.isMoved = group.isMoved || link.isMoved
            group.isReviewed = group.isReviewed && link.isReviewed
            pivots.append(link.source)
        }

        /// The group with its units in order.
        var whole: PairGroup {
            var group = group
            group.source.sort()
            group.target.sort()
            group.isConsistent = pivots.count == 2 && pivots[0] == pivots[1]
            return group
        }
    }

    /// The links with null groups for all units that are in none, in the order of the left side; what only the right
    /// side has stands behind what precedes it there.
    private static func inOrder(_ links: [PairGroup], _ units: (left: [Int], right: [Int])) -> [PairGroup] {
        let (used, met) = (Set(links.flatMap(\.source)), Set(links.flatMap(\.target)))
        var groups = links
        for unit in units.left where !used.contains(unit) { groups.append(PairGroup(source: [unit])) }
        groups.sort { $0.source[0] < $1.source[0] }
        var alone = units.right.filter { !met.contains($0) }[...]
        var result: [PairGroup] = []
        func take(before unit: Int) {
            while let first = alone.first, first < unit {
                result.append(PairGroup(target: [first]))
                alone = alone.dropFirst()
            }
        }
        for group in groups {
            if let first = group.target.first { take(before: first) }
            result.append(group)
        }
        take(before: .max)
        return result
    }
}
