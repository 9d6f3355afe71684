import HexaplaCore

/// Finds short paragraphs left alone that stand elsewhere in the version, by words that single them out.
///
/// An item of a list, a caption or a note is too short to gain much as a bead. But where a dictionary or its spelling
/// says that a word which stands nowhere else in the text translates one which stands nowhere else in the other, and most
/// of what is known of both paragraphs is said so, the two belong together.
struct ShortMatches {
    let canonical: Side
    let target: Side
    let lexicon: LexicalLevel?

    /// A longer paragraph is found by what it gains as a bead, in tokens.
    private static let mostTokens = 24
    /// A paragraph of more tokens needs two such words.
    private static let mostTokensOfOneWord = 6
    /// What such a pair counts as having gained, in nats: as much as the surest of blocks.
    private static let gain = 20.0

    /// Paragraphs of both sides that belong together.
    struct Pair: Sendable, Hashable {
        let row: Int
        let column: Int

        /// The pair as a block of its own.
        var block: MovedBlock { MovedBlock(row: row, column: column, gain: ShortMatches.gain) }
    }

    /// The pairs left alone that stand in different gaps, as blocks in canonical order; no two share a paragraph.
    func blocks(_ left: [LooseRun], _ right: [LooseRun]) -> [MovedBlock] {
        let (rows, columns) = (Self.gaps(left, canonical), Self.gaps(right, target))
        guard !rows.isEmpty, !columns.isEmpty else { return [] }
        let found = pairs(among: rows.keys.sorted()).filter { pair in
            columns[pair.column].map { $0 != rows[pair.row] } ?? false
        }
        return MovedBlock.joined(found.map(\.block))
    }

    /// All pairs of some paragraphs, in canonical order; no two share a paragraph.
    ///
    /// - Parameter isMeant: Whether a paragraph of either side takes part.
    /// - Returns: The pairs.
    func pairs(of isMeant: (Unit) -> Bool) -> [Pair] {
        pairs(among: canonical.units.indices.filter { isMeant(canonical.units[$0]) })
            .filter { isMeant(target.units[$0.column]) }
    }

    private static func isShort(_ unit: Unit) -> Bool {
        unit.kind != .furniture && (1...mostTokens).contains(unit.tokenCount)
    }

    /// The pairs of some paragraphs with those that most words point to which single both out.
    private func pairs(among rows: [Int]) -> [Pair] {
        let found = rows.compactMap { row in partner(of: row).map { Pair(row: row, column: $0) } }
        let claims = Dictionary(grouping: found, by: \.column)
        return found.filter { claims[$0.column]?.count == 1 }
    }

    /// The gap of each short paragraph.
    private static func gaps(_ runs: [LooseRun], _ side: Side) -> [Int: Int] {
        var gaps: [Int: Int] = [:]
        for run in runs {
            for unit in run.units where isShort(side.units[unit]) { gaps[unit] = run.gap }
        }
        return gaps
    }

    /// The one short paragraph of the version to which most words point that single both out.
    private func partner(of row: Int) -> Int? {
        var votes: [Int: Int] = [:]
        for column in columnsByWords(row) + columnsBySpelling(row) { votes[column, default: 0] += 1 }
        let ranked = votes.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
        guard let first = ranked.first, ranked.count == 1 || ranked[1].value < first.value,
            Self.isShort(target.units[first.key])
        else { return nil }
        let size = max(canonical.units[row].tokenCount, target.units[first.key].tokenCount)
        let needed = size <= Self.mostTokensOfOneWord ? 1 : 2
        let known = lexicon.map { max($0.canonical.known[row], $0.target.known[first.key]) } ?? 0
        return first.value >= needed && Float(2 * first.value) >= known ? first.key : nil
    }

    /// For each word of a paragraph that stands nowhere else the paragraph that alone holds its translation.
    private func columnsByWords(_ row: Int) -> [Int] {
        guard let lexicon else { return [] }
        let explainers = lexicon.match.ofCanonical
        return lexicon.canonical.words(ofUnit: row).compactMap { word in
            guard lexicon.canonical.postings(of: word).count == 1 else { return nil }
            let columns = explainers.range(word).filter { explainers.ratios[$0] >= LexicalLevel.minAnchorRatio }
                .flatMap { lexicon.target.postings(of: explainers.words[$0]) }
            return columns.count == 1 ? Int(columns[0]) : nil
        }
    }

    /// For each number, name or word spelled alike of a paragraph that stands nowhere else the paragraph that alone holds
    /// it in the version.
    private func columnsBySpelling(_ row: Int) -> [Int] {
        canonical.items[canonical.units[row].items].compactMap { item in
            guard canonical.postings[item.key].count == 1 else { return nil }
            let columns = target.postings[item.key]
            return columns.count == 1 ? columns.first.map { Int($0) } : nil
        }
    }
}
