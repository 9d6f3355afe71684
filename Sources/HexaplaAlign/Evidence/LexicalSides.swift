/// What a lexicon says of two documents, at any level.
struct LexicalSides: Sendable {
    let match: LexicalMatch
    let canonicalTypes: WordTypes
    let targetTypes: WordTypes

    /// The evidence for the units of one level.
    func evidence(canonical: Side, target: Side, cells: BandCells) -> LexicalEvidence {
        LexicalEvidence(
            match,
            canonical: UnitWords(tokens: canonical.tokens, types: canonicalTypes, words: match.canonical),
            target: UnitWords(tokens: target.tokens, types: targetTypes, words: match.target), cells: cells)
    }
}
