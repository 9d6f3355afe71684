import HexaplaCore
import HexaplaLexicon

/// Makes the models of two documents at both levels, with a lexicon or without.
///
/// The sentence lattice comes first; what it expects to be linked is evidence for the paragraph beads.
struct BitextAligner: Sendable {
    let weights: AlignWeights
    /// The weights of each level as vectors, without a lexicon and with one.
    private let vectors: [AlignmentLevel: (plain: Weights, lexical: Weights)]
    var finder: BandFinder
    let lexicons: [LanguageTag: Lexicon]

    init(weights: AlignWeights, lexicons: [LanguageTag: Lexicon] = [:], finder: BandFinder = BandFinder()) {
        self.weights = weights
        vectors = Dictionary(
            uniqueKeysWithValues: AlignmentLevel.allCases.map { level in
                (level, (weights.vectors(level, hasLexicon: false), weights.vectors(level, hasLexicon: true)))
            })
        self.lexicons = lexicons
        self.finder = finder
    }

    /// What the lexicon of the version's language says; `nil` when there is none.
    func lexicalSides(_ canonical: BitextSide, _ target: BitextSide, dropout: Dropout? = nil) -> LexicalSides? {
        lexicons[target.language.base].map { lexicon in
            LexicalSides(
                match: LexicalMatch(canonical.types, target.types, lexicon: lexicon, dropout: dropout),
                canonicalTypes: canonical.types, targetTypes: target.types)
        }
    }

    private func vectors(_ level: AlignmentLevel, _ lexicon: LexicalSides?) -> Weights {
        guard let pair = vectors[level] else { return Weights() }
        return lexicon == nil ? pair.plain : pair.lexical
    }

    /// The model of the sentences of two documents.
    ///
    /// - Parameters:
    ///   - canonical: The English document.
    ///   - target: The version.
    ///   - lexicon: What a lexicon says of the two.
    ///   - corridor: The part of the grid of sentences that paths are kept to.
    ///   - held: Blocks of paragraphs that no path passes by.
    ///   - unanchored: Canonical sentences that are no anchors of the band.
    /// - Returns: The model.
    func sentenceModel(
        _ canonical: BitextSide, _ target: BitextSide, lexicon: LexicalSides? = nil, corridor: Corridor? = nil,
        held: [BeadSpan] = [], unanchored: Range<Int> = 0..<0
    ) -> BeadModel {
        let words = lexicon?.level(canonical: canonical.sentences, target: target.sentences)
        let band = finder.band(
            canonical: canonical.sentences, target: target.sentences, lexicon: words, corridor: corridor,
            unanchored: unanchored
        ).through(held.map { BeadSpan(sentencesOf: $0, canonical, target) })
        return BeadModel(
            canonical: canonical.sentences, target: target.sentences, band: band,
            length: weights.length(for: target.language), weights: vectors(.sentence, lexicon), lexicon: words)
    }

    /// The model of the paragraphs of two documents.
    ///
    /// - Parameters:
    ///   - canonical: The English document.
    ///   - target: The version.
    ///   - sentences: The lattice of their sentences: what it expects to be linked is evidence here.
    ///   - lexicon: What a lexicon says of the two.
    ///   - corridor: The part of the grid of paragraphs that paths are kept to.
    ///   - held: Blocks of paragraphs that no path passes by.
    ///   - centers: For each row of nodes the column where the path of the sentences crosses; looked for when not given.
    /// - Returns: The model.
    func paragraphModel(
        _ canonical: BitextSide, _ target: BitextSide, sentences: Lattice, lexicon: LexicalSides? = nil,
        corridor: Corridor? = nil, held: [BeadSpan] = [], along centers: [Int]? = nil
    ) -> BeadModel {
        let words = lexicon?.level(canonical: canonical.paragraphs, target: target.paragraphs)
        let band =
            (centers.map {
                finder.band(canonical: canonical.paragraphs, target: target.paragraphs, along: $0, corridor: corridor)
            }
            ?? finder.band(
                canonical: canonical.paragraphs, target: target.paragraphs, lexicon: words, corridor: corridor))
            .through(held)
        return BeadModel(
            canonical: canonical.paragraphs, target: target.paragraphs, band: band,
            length: weights.length(for: target.language), weights: vectors(.paragraph, lexicon),
            mass: linkedMass(canonical, target, sentences: sentences), lexicon: words)
    }

    private func linkedMass(_ canonical: BitextSide, _ target: BitextSide, sentences: Lattice) -> LinkedMass {
        var mass = LinkedMass(
            canonicalTokens: canonical.paragraphs.units.map(\.weight),
            targetTokens: target.paragraphs.units.map(\.weight))
        sentences.forEachLikelyLink { rows, columns, probability in
            let left = rows.map { Double(canonical.sentences.units[$0].weight) }
            let right = columns.map { Double(target.sentences.units[$0].weight) }
            let leftTotal = max(1, left.reduce(0, +))
            let rightTotal = max(1, right.reduce(0, +))
            for (row, tokens) in zip(rows, left) {
                for (column, others) in zip(columns, right) {
                    mass.add(
                        LinkedMass.Link(
                            row: canonical.paragraphOfSentence[row], column: target.paragraphOfSentence[column],
                            canonical: probability * tokens * others / rightTotal,
                            target: probability * others * tokens / leftTotal))
                }
            }
        }
        return mass
    }
}
