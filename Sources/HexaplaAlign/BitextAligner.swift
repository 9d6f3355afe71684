import HexaplaCore

/// Aligns two documents at both levels.
///
/// The sentence lattice comes first; what it expects to be linked is evidence for the paragraph beads.
struct BitextAligner: Sendable {
    let weights: AlignWeights
    let finder: BandFinder

    init(weights: AlignWeights, finder: BandFinder = BandFinder()) {
        self.weights = weights
        self.finder = finder
    }

    /// The model of the sentences of two documents.
    func sentenceModel(_ canonical: BitextSide, _ target: BitextSide) -> BeadModel {
        let band = finder.band(canonical: canonical.sentences, target: target.sentences)
        return BeadModel(
            canonical: canonical.sentences, target: target.sentences, band: band,
            length: weights.length(for: target.language), weights: weights.vectors(.sentence))
    }

    /// The model of the paragraphs, with what a sentence lattice found.
    func paragraphModel(_ canonical: BitextSide, _ target: BitextSide, sentences: Lattice) -> BeadModel {
        let band = finder.band(canonical: canonical.paragraphs, target: target.paragraphs)
        return BeadModel(
            canonical: canonical.paragraphs, target: target.paragraphs, band: band,
            length: weights.length(for: target.language), weights: weights.vectors(.paragraph),
            mass: linkedMass(canonical, target, sentences: sentences))
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
        of lattice: Lattice, level: AlignmentLevel, evidence: Bool
    ) throws(AlignmentError) -> Alignment {
        let model = lattice.model
        let steps = BestPath(lattice).steps()
        let beads = steps.enumerated().map { place, step in
            Bead(
                canonical: step.canonical, target: step.target,
                score: lattice.probability(canonical: step.canonical, target: step.target),
                evidence: evidence ? model.parts(of: step, after: place > 0 ? steps[place - 1] : nil) : [])
        }
        return try Alignment(
            level: level, beads: beads, canonicalCount: model.canonical.count, targetCount: model.target.count)
    }
}

/// One document of a bitext, as units of both levels.
struct BitextSide: Sendable {
    let language: LanguageTag
    let paragraphs: Side
    let sentences: Side
    let paragraphOfSentence: [Int]

    init(_ document: SegmentedDocument, builder: UnitBuilder) {
        language = document.id.language
        paragraphs = builder.side(of: document, level: .paragraph)
        sentences = builder.side(of: document, level: .sentence)
        paragraphOfSentence = document.sentences.map(\.paragraph)
    }
}
