import HexaplaCore

/// Finds paragraphs that say again what others say: the canonical text beside its translation, and text that is doubled on
/// one side.
struct CopyFinder {
    let canonical: BitextSide
    let target: BitextSide
    /// Paragraphs of the version that are in the canonical language, or word for word a canonical one.
    let untranslated: Set<Int>
    private let canonicalRuns: [RepeatedRun]
    private let targetRuns: [RepeatedRun]
    /// The first canonical paragraph of each text.
    private let places: [UnitHash: Int]

    /// The share of the evidence of a paragraph that another one must hold, to say the same in the same language.
    private static let minOverlap = 0.6
    /// How many times more paragraphs one side must repeat than the other to be called doubled.
    private static let minExcess = 3

    /// How many times more paragraphs one side of a gap may hold than the other for the two to be about as much.
    private static let mostUnlike = 3

    init(canonical: BitextSide, target: BitextSide) {
        self.canonical = canonical
        self.target = target
        canonicalRuns = RepeatedRun.all(in: canonical)
        targetRuns = RepeatedRun.all(in: target)
        places = Dictionary(canonical.digests.enumerated().map { ($1, $0) }) { first, _ in first }
        untranslated = Self.untranslated(canonical, target, places)
    }

    private static func untranslated(
        _ canonical: BitextSide, _ target: BitextSide, _ places: [UnitHash: Int]
    ) -> Set<Int> {
        let language = canonical.language.base
        guard target.language.base != language else { return [] }
        let inLanguage = target.foreign.indices.filter { target.foreign[$0] == language }
        guard !inLanguage.isEmpty else { return [] }
        // Beside such a paragraph a short one that is spelled the same says the same.
        let alike = target.digests.indices.filter { places[target.digests[$0]] != nil }
        return Set((inLanguage + alike).filter { target.isText($0) })
    }

    /// Text that only one side has twice: it is set aside before anything is aligned.
    var doubled: SetAside {
        let rows = Set(canonicalRuns.flatMap(\.copy))
        let columns = Set(targetRuns.flatMap(\.copy))
        if rows.count > Self.minExcess * columns.count { return SetAside(canonical: rows) }
        if columns.count > Self.minExcess * rows.count { return SetAside(target: columns) }
        return SetAside()
    }

    /// Whether a path links untranslated text though text in the version's language is left alone, or joins the two.
    func isInConflict(_ steps: [BestPath.Step]) -> Bool {
        guard !untranslated.isEmpty else { return false }
        let links = steps.filter { !$0.canonical.isEmpty && !$0.target.isEmpty }
        let held = links.filter { $0.target.contains(where: untranslated.contains) }
        guard !held.isEmpty else { return false }
        if held.contains(where: { $0.target.contains { !untranslated.contains($0) && target.isText($0) } }) {
            return true
        }
        return steps.contains { step in
            step.canonical.isEmpty && step.target.contains { !untranslated.contains($0) && target.isText($0) }
        }
    }

    /// What is left of what was set aside, once those take part again that have room in a path without them.
    ///
    /// There is room where both sides have about as much text in one gap, and where the links beside the gap join as many more units of
    /// the other side as the gap holds.
    func restored(_ aside: SetAside, in steps: [BestPath.Step]) -> SetAside {
        var left = aside
        for gap in PathGap.all(in: steps) {
            let rows = gap.canonical.filter(canonical.isText)
            let columns = gap.target.filter(target.isText)
            let hasRoom = max(rows.count, columns.count) <= Self.mostUnlike * min(rows.count, columns.count)
            if hasRoom || rows.count <= gap.targetSurplus { left.canonical.subtract(rows) }
            left.target.subtract(
                columns.filter { column in
                    if untranslated.contains(column) { return rows.contains { says($0, column) } }
                    return hasRoom || columns.count <= gap.canonicalSurplus
                })
        }
        return left
    }

    /// Whether an untranslated paragraph of the version says what a canonical one says.
    private func says(_ row: Int, _ column: Int) -> Bool {
        canonical.digests[row] == target.digests[column]
            || canonical.paragraphs.overlap(row, target.paragraphs, column) >= Self.minOverlap
    }

    /// What was set aside, for people.
    func copies(_ aside: SetAside) -> [TextCopy] {
        aside.target.sorted().filter(untranslated.contains).map {
            TextCopy(kind: .canonicalText, paragraph: $0, original: places[target.digests[$0]])
        }
            + Self.copies(.ofVersion, aside.target.subtracting(untranslated), targetRuns)
            + Self.copies(.ofCanonical, aside.canonical, canonicalRuns)
    }

    private static func copies(_ kind: TextCopy.Kind, _ aside: Set<Int>, _ runs: [RepeatedRun]) -> [TextCopy] {
        runs.flatMap { run in
            run.copy.filter(aside.contains).map {
                TextCopy(kind: kind, paragraph: $0, original: run.original + $0 - run.copy.lowerBound)
            }
        }
    }
}

extension BitextSide {
    /// Whether a paragraph is text with words, no furniture.
    func isText(_ paragraph: Int) -> Bool {
        paragraphs.units[paragraph].kind != .furniture && paragraphs.units[paragraph].tokenCount > 0
    }
}

extension Side {
    /// The share of the items of a unit that a unit of another side has too, of the one with fewer items; 0 without any.
    fileprivate func overlap(_ unit: Int, _ other: Side, _ otherUnit: Int) -> Double {
        let (left, right) = (items[units[unit].items], other.items[other.units[otherUnit].items])
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        let shared = Set(left.map(\.key)).intersection(right.map(\.key)).count
        return Double(shared) / Double(min(left.count, right.count))
    }
}
