/// What a lexicon says of two documents, at any level.
struct LexicalSides: Sendable {
    let match: LexicalMatch
    let canonicalTypes: WordTypes
    let targetTypes: WordTypes

    /// The words of the units of one level.
    func level(canonical: Side, target: Side) -> LexicalLevel {
        LexicalLevel(
            match: match,
            canonical: UnitWords(tokens: canonical.tokens, types: canonicalTypes, words: match.canonical),
            target: UnitWords(tokens: target.tokens, types: targetTypes, words: match.target))
    }
}

/// What a lexicon says of the units of one level.
struct LexicalLevel: Sendable {
    let match: LexicalMatch
    let canonical: UnitWords
    let target: UnitWords

    /// The evidence for the pairs of a band.
    func evidence(cells: BandCells) -> LexicalEvidence {
        LexicalEvidence(match, canonical: canonical, target: target, cells: cells)
    }

    /// The least ratio of a translation that can hold an anchor: e^3.
    static let minAnchorRatio: Float = 20

    /// Calls with each pair of units that hold a word and its translation, both in at most `limit` units.
    @inline(__always)
    func forEachRarePair(limit: Int, _ body: (_ row: Int, _ column: Int, _ weight: Double) -> Void) {
        for word in 0..<Int32(match.target.count) {
            let columns = target.postings(of: word)
            guard columns.count <= limit else { continue }
            for place in match.ofTarget.range(word) where match.ofTarget.ratios[place] >= Self.minAnchorRatio {
                let rows = canonical.postings(of: match.ofTarget.words[place])
                guard rows.count <= limit else { continue }
                let weight = 0.5 / Double(rows.count * columns.count)
                for row in rows { for column in columns { body(Int(row), Int(column), weight) } }
            }
        }
    }
}
