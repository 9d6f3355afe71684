import HexaplaCore

/// The smallest groups of English units that no bead of some versions leads out of: connected components, by union and
/// find (Tarjan, 1975) over the English units.
struct Grouping {
    private var parents: [Int]

    /// Joins the English units of each link of some versions.
    ///
    /// - Parameters:
    ///   - count: The number of English units.
    ///   - versions: The links of each version.
    init(count: Int, _ versions: [[ExportLink]]) {
        parents = Array(0..<count)
        for links in versions {
            for link in links where link.isLink {
                for unit in link.source.dropFirst() { join(link.source[0], unit) }
            }
        }
    }

    /// The first English unit of the group that a unit is in.
    mutating func root(_ unit: Int) -> Int {
        var root = unit
        while parents[root] != root { root = parents[root] }
        var place = unit
        while parents[place] != root { (place, parents[place]) = (parents[place], root) }
        return root
    }

    private mutating func join(_ left: Int, _ right: Int) {
        let (left, right) = (root(left), root(right))
        if left < right { parents[right] = left } else { parents[left] = right }
    }

    /// The groups over all columns.
    ///
    /// - Parameters:
    ///   - units: The English units that are exported.
    ///   - count: The number of all English units.
    ///   - versions: The links of each version, in the order of the columns behind English.
    /// - Returns: The groups in the order of their first English unit.
    static func groups(units: [Int], count: Int, _ versions: [[ExportLink]]) -> [ColumnGroup] {
        var grouping = Grouping(count: count, versions)
        var groups: [ColumnGroup] = []
        var places: [Int: Int] = [:]
        let width = versions.count + 1
        for unit in units {
            let root = grouping.root(unit)
            if let place = places[root] {
                groups[place].units[0].append(unit)
                continue
            }
            places[root] = groups.count
            var group = ColumnGroup(
                units: Array(repeating: [], count: width), scores: Array(repeating: nil, count: width),
                isMoved: Array(repeating: false, count: width), beads: Array(repeating: PartBeads(), count: width))
            group.units[0] = [unit]
            groups.append(group)
        }
        for (index, links) in versions.enumerated() {
            for link in links where link.isLink {
                guard let place = places[grouping.root(link.source[0])] else { continue }
                groups[place].units[index + 1] += link.target
                groups[place].scores[index + 1] = (groups[place].scores[index + 1] ?? 1) * link.score
                groups[place].beads[index + 1].take(link)
                if link.isMoved { groups[place].isMoved[index + 1] = true }
            }
        }
        for place in groups.indices { groups[place].units = groups[place].units.map { $0.sorted() } }
        return groups
    }
}
