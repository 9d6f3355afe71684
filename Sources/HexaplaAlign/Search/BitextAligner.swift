import HexaplaCore
import HexaplaLexicon

/// Aligns two documents at both levels, with a lexicon or without.
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

    /// The model of the sentences of two documents; `held` are blocks that stay in place.
    func sentenceModel(
        _ canonical: BitextSide, _ target: BitextSide, lexicon: LexicalSides? = nil,
        constraints: LatticeConstraints? = nil, vectors: VectorScores? = nil, held: [HeldBlock] = []
    ) -> BeadModel {
        let words = lexicon?.level(canonical: canonical.sentences, target: target.sentences)
        let band = finder.band(
            canonical: canonical.sentences, target: target.sentences, lexicon: words, constraints: constraints
        ).through(held.map { $0.sentences(canonical, target) })
        var model = BeadModel(
            canonical: canonical.sentences, target: target.sentences, band: band,
            length: weights.length(for: target.language),
            weights: self.vectors(.sentence, lexicon), lexicon: words)
        model.constraints = constraints
        model.vectors = vectors
        return model
    }

    /// The model of the paragraphs, with what a sentence lattice found; `held` are blocks that stay in place.
    func paragraphModel(
        _ canonical: BitextSide, _ target: BitextSide, sentences: Lattice, lexicon: LexicalSides? = nil,
        constraints: LatticeConstraints? = nil, held: [HeldBlock] = []
    ) -> BeadModel {
        let words = lexicon?.level(canonical: canonical.paragraphs, target: target.paragraphs)
        let band = finder.band(
            canonical: canonical.paragraphs, target: target.paragraphs, lexicon: words, constraints: constraints
        ).through(held)
        var model = BeadModel(
            canonical: canonical.paragraphs, target: target.paragraphs, band: band,
            length: weights.length(for: target.language),
            weights: vectors(.paragraph, lexicon),
            mass: linkedMass(canonical, target, sentences: sentences), lexicon: words)
        model.constraints = constraints
        return model
    }

    /// A lattice with the habits that it shows taken into account.
    func adapted(_ lattice: consuming Lattice, level: AlignmentLevel) -> Lattice {
        let usual = level == .paragraph ? weights.paragraphHabits : weights.sentenceHabits
        let habits = HabitFinder(usual: usual).habits(lattice)
        return lattice.shifted(by: habits)
    }

    private func linkedMass(_ canonical: BitextSide, _ target: BitextSide, sentences: Lattice) -> LinkedMass {
        var mass = LinkedMass(
            canonicalTokens: canonical.paragraphs.units.map(\.tokenCount),
            targetTokens: target.paragraphs.units.map(\.tokenCount))
        sentences.forEachLikelyLink { rows, columns, probability in
            let left = rows.map { Double(canonical.sentences.units[$0].tokenCount) }
            let right = columns.map { Double(target.sentences.units[$0].tokenCount) }
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

    /// The beads of a lattice's best path, with probabilities and, if asked for, their evidence.
    func alignment(
        of lattice: Lattice, level: AlignmentLevel, evidence: Bool, trust: Trust = .full
    ) throws(AlignmentError) -> Alignment {
        let model = lattice.model
        let steps = model.joined(BestPath(lattice).steps())
        let beads = steps.enumerated().map { place, step in
            model.settledBead(step, evidence: evidence)
                ?? Bead(
                    canonical: step.canonical, target: step.target,
                    score: trust.applied(to: lattice.probability(canonical: step.canonical, target: step.target)),
                    evidence: evidence
                        ? model.parts(of: step, after: place > 0 ? steps[place - 1] : nil)
                            + model.vectorParts(of: step) : [])
        }
        return try Alignment(
            level: level, beads: beads, canonicalCount: model.canonical.count, targetCount: model.target.count)
    }
}

/// One document of a bitext, as units of both levels.
struct BitextSide: Sendable {
    let language: LanguageTag
    let paragraphs: Side
    private(set) var sentences: Side
    let paragraphOfSentence: [Int]
    let types: WordTypes

    init(_ document: SegmentedDocument, builder: UnitBuilder) {
        language = document.id.language
        types = WordTypes(document)
        var sentences = builder.sentences(of: document, types: types)
        var paragraphs = builder.paragraphs(of: document, sentences: sentences)
        sentences.collectPostings()
        paragraphs.collectPostings()
        (self.sentences, self.paragraphs) = (sentences, paragraphs)
        paragraphOfSentence = document.sentences.map(\.paragraph)
    }

    /// A document that is too long to be aligned: none of its units is kept.
    init(tooLong document: SegmentedDocument) {
        language = document.id.language
        types = WordTypes(none: document.id.language)
        (paragraphs, sentences, paragraphOfSentence) = (Side(), Side(), [])
    }

    /// The same document with its sentences in reverse order.
    func reversed() -> BitextSide {
        var side = self
        side.sentences = sentences.reversed()
        return side
    }

    /// Some neighbouring paragraphs of a document with their sentences, as a document of their own.
    init(_ whole: BitextSide, paragraphs range: Range<Int>) {
        let inside = whole.sentences(ofParagraphs: range)
        language = whole.language
        paragraphs = whole.paragraphs.part(range)
        sentences = whole.sentences.part(inside)
        types = whole.types
        paragraphOfSentence = whole.paragraphOfSentence[inside].map { $0 - range.lowerBound }
    }

    /// The sentences of neighbouring paragraphs.
    func sentences(ofParagraphs range: Range<Int>) -> Range<Int> {
        let first = paragraphOfSentence.partitioningIndex { $0 >= range.lowerBound }
        return first..<max(first, paragraphOfSentence.partitioningIndex { $0 >= range.upperBound })
    }

    /// Lets no sentence know whether it starts a paragraph, as in a text without paragraphs.
    mutating func forgetParagraphs() {
        for index in sentences.units.indices { sentences.units[index].startsParagraph = false }
    }
}
