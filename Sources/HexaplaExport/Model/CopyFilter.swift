import HexaplaCore

/// Leaves out copies of groups; of those with the same texts the one with the best score stays, of equal ones the first.
///
/// The articles are looked at twice: first the best of each text is found, then the others are left out. Of a group a
/// 64-bit digest of its texts is kept, its score and its place: 24 bytes, whatever the length of the texts.
struct CopyFilter {
    private struct Best {
        var score: Float
        var place: Int
    }

    private let choice: CopyChoice
    private var best: [[UInt64: Best]]
    private var next: [Int]
    private let pairs: [ExportPair]
    /// Whether the groups of the pairs are those over all languages, which then stay or go together.
    private let isComplete: Bool
    private var isSettled = false

    init(_ plan: ExportPlan) {
        choice = plan.options.copies
        pairs = plan.pairs
        isComplete = plan.options.complete
        let tables = plan.levels.count * (plan.pairs.count + 1)
        best = Array(repeating: [:], count: tables)
        next = Array(repeating: 0, count: tables)
    }

    /// Ends the first look.
    mutating func settle() {
        isSettled = true
        next = next.map { _ in 0 }
    }

    /// Takes an article at the first look; at the second gives what stays of it.
    mutating func filter(_ article: ExportArticle, _ drops: inout DropCounts) -> [LevelGroups] {
        var levels = article.levels
        for place in levels.indices {
            let level = levels[place].level
            let kept = levels[place].all.map { group in
                guard group.width > 1 else { return true }
                let units = Array(group.units.enumerated()).map { ($0.offset, $0.element) }
                return stays(digest(units, article, level), group.score, place * (pairs.count + 1) + pairs.count)
            }
            for index in pairs.indices {
                let groups = levels[place].pairs[index]
                levels[place].pairs[index] = groups.enumerated().filter { number, group in
                    if isComplete { return kept[number] }
                    guard group.isLink else { return true }
                    let units = [(pairs[index].source, group.source), (pairs[index].target, group.target)]
                    return stays(digest(units, article, level), group.score ?? 0, place * (pairs.count + 1) + index)
                }.map(\.element)
                count(groups.count - levels[place].pairs[index].count, level, .pair(index), &drops)
            }
            let groups = levels[place].all
            levels[place].all = zip(groups, kept).filter(\.1).map(\.0)
            count(groups.count - levels[place].all.count, level, .all, &drops)
        }
        return levels
    }

    private func count(_ dropped: Int, _ level: AlignmentLevel, _ part: DropCounts.Part, _ drops: inout DropCounts) {
        if isSettled { drops.drop(dropped, .copy, DropCounts.Place(level, part)) }
    }

    private mutating func stays(_ digest: UInt64, _ score: Double, _ table: Int) -> Bool {
        let place = next[table]
        next[table] += 1
        if isSettled { return best[table][digest]?.place == place }
        let known = best[table][digest]
        if known == nil || known.map({ $0.score < Float(score) }) == true {
            best[table][digest] = Best(score: Float(score), place: place)
        }
        return true
    }

    private func digest(_ units: [(Int, [Int])], _ article: ExportArticle, _ level: AlignmentLevel) -> UInt64 {
        var hash = FNV1a()
        for (column, units) in units where !units.isEmpty {
            hash.add(UInt32(0x110000 + column))
            let text = article.text(units, column, level)
            if choice == .near { Self.addFolded(text, to: &hash) } else { hash.add(contentsOf: text.utf8) }
        }
        return hash.value
    }

    /// Letters and digits as they are matched, without what stands between them.
    private static func addFolded(_ text: String, to hash: inout FNV1a) {
        for scalar in text.unicodeScalars {
            guard let folded = ScalarFold.fold(scalar) else { continue }
            let properties = folded.properties
            if properties.isAlphabetic || properties.numericType != nil { hash.add(folded.value) }
        }
    }
}
