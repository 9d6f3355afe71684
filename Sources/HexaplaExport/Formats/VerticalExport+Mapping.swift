extension VerticalExport {
    /// The mapping of a document: a line for each group in the order of the left side, `-1` where a side has nothing.
    ///
    /// Each structure of both sides stands in one line; several are written as the first and the last with a comma, so a
    /// group with gaps is written as the stretch from its first to its last, without what lies in another group.
    static func mapping(_ groups: [PairGroup], _ left: Range<Int>, _ right: Range<Int>) -> [UInt8] {
        let (used, met) = (Set(groups.flatMap(\.source)), Set(groups.flatMap(\.target)))
        var lines: [(left: [Int], right: [Int])] = groups.map { ($0.source, $0.target) }
        lines += left.filter { !used.contains($0) }.map { ([$0], []) }
        lines.sort { $0.left[0] < $1.left[0] }
        var alone = right.filter { !met.contains($0) }[...]
        var bytes: [UInt8] = []
        func add(_ left: [Int], _ right: [Int]) {
            bytes += Array("\(side(left))\t\(side(right))\n".utf8)
        }
        for line in lines {
            while let first = alone.first, let next = line.right.first, first < next {
                add([], [first])
                alone = alone.dropFirst()
            }
            add(line.left, line.right)
        }
        for unit in alone { add([], [unit]) }
        return bytes
    }

    private static func side(_ units: [Int]) -> String {
        guard let first = units.first, let last = units.last else { return "-1" }
        return first == last ? "\(first)" : "\(first),\(last)"
    }

    /// The bead lines of `cwb-align-import`.
    static func beads(_ groups: [PairGroup]) -> [UInt8] {
        var bytes: [UInt8] = []
        for group in groups {
            let sides = [group.source, group.target].map { $0.map(String.init).joined(separator: " ") }
            bytes += Array("\(sides[0])\t\(sides[1])\n".utf8)
        }
        return bytes
    }
}
