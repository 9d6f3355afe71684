import HexaplaCore

/// Finds the units that an entry of a review names in one bitext.
struct ReviewMatch {
    let article: String
    let canonical: HashedUnits
    let target: HashedUnits

    /// Where an entry's units stand.
    enum Place: Equatable {
        /// Here; `byOrdinal` when a place had to be believed because a text is not known.
        case found(canonical: Range<Int>, target: Range<Int>, byOrdinal: Bool)
        /// The text stands in several places and nothing tells them apart.
        case ambiguous
        /// The text is not here.
        case absent
    }

    func place(of entry: ReviewEntry) -> Place {
        let isHome = entry.article == article
        let left = Self.starts(entry.source, in: canonical.level(entry.level), believesOrdinals: isHome)
        let right = Self.starts(entry.target, in: target.level(entry.level), believesOrdinals: isHome)
        guard !left.isEmpty, !right.isEmpty else { return .absent }
        guard let row = Self.chosen(left, entry.source, isHome), let column = Self.chosen(right, entry.target, isHome)
        else { return .ambiguous }
        return .found(
            canonical: row..<row + entry.source.count, target: column..<column + entry.target.count,
            byOrdinal: (entry.source + entry.target).contains { $0.hash == nil })
    }

    /// The places where units with the wanted digests follow one another; a side without units fits at 0.
    private static func starts(_ units: [ReviewUnit], in level: HashedUnits.Level, believesOrdinals: Bool) -> [Int] {
        guard let first = units.firstIndex(where: { $0.hash != nil }), let hash = units[first].hash else {
            guard !units.isEmpty else { return [0] }
            guard believesOrdinals, let start = units[0].ordinal, start >= 0, start + units.count <= level.hashes.count
            else { return [] }
            return [start]
        }
        return (level.places[hash] ?? []).map { $0 - first }.filter { start in
            guard start >= 0, start + units.count <= level.hashes.count else { return false }
            return units.indices.allSatisfy { units[$0].hash == nil || units[$0].hash == level.hashes[start + $0] }
        }
    }

    /// The only start, or the one nearest to where the entry was written for; `nil` when nothing tells them apart.
    private static func chosen(_ starts: [Int], _ units: [ReviewUnit], _ isHome: Bool) -> Int? {
        if starts.count == 1 { return starts[0] }
        guard isHome, let wanted = units.first?.ordinal else { return nil }
        let nearest = starts.map { abs($0 - wanted) }.min() ?? 0
        let near = starts.filter { abs($0 - wanted) == nearest }
        return near.count == 1 ? near[0] : nil
    }
}
