package import HexaplaCore
package import HexaplaLanguage
package import HexaplaLexicon

/// Fits the weights of the aligner to bitexts whose beads are known.
///
/// The weights maximize the probability of the known alignments under the lattice model (a linear-chain conditional
/// random field, Lafferty et al. 2001), with a pull towards zero. The result depends on the input alone, not on the
/// number of cores.
package struct AlignTrainer: Sendable {
    /// A bitext with its beads.
    package struct Example: Sendable {
        /// The English text.
        package let canonical: SegmentedDocument
        /// The version.
        package let target: SegmentedDocument
        /// The paragraph beads, in order; either side may be empty.
        package let paragraphs: [(canonical: Range<Int>, target: Range<Int>)]
        /// The sentence beads, when the document's sentences are those of the gold.
        package let sentences: [(canonical: Range<Int>, target: Range<Int>)]

        /// Creates an example.
        ///
        /// - Parameters:
        ///   - canonical: The English text.
        ///   - target: The version.
        ///   - paragraphs: The paragraph beads.
        ///   - sentences: The sentence beads; empty when they are not known.
        package init(
            canonical: SegmentedDocument, target: SegmentedDocument,
            paragraphs: [(canonical: Range<Int>, target: Range<Int>)],
            sentences: [(canonical: Range<Int>, target: Range<Int>)]
        ) {
            self.canonical = canonical
            self.target = target
            self.paragraphs = paragraphs
            self.sentences = sentences
        }
    }

    private let languages: LanguageSet
    private let skeletons: SkeletonTable
    private let lexicons: [LanguageTag: Lexicon]
    /// The strength of the pull towards zero.
    package var regularization = 2.0
    /// The most steps of the search.
    package var iterations = 40
    /// The shares of a lexicon's words that are forgotten, bitext by bitext in turn.
    package var dropouts = [0, 0.3, 0.6]
    /// In one bitext of so many the sentences do not know where paragraphs start; 0 for none.
    package var flatEvery = 4

    /// Creates a trainer.
    ///
    /// - Parameters:
    ///   - languages: The languages the aligner will run with.
    ///   - skeletons: The letter table the aligner will run with.
    ///   - lexicons: The lexicons the aligner will run with; none fits the weights for running without.
    package init(
        languages: LanguageSet, skeletons: SkeletonTable, lexicons: [LanguageTag: Lexicon] = [:]
    ) {
        self.languages = languages
        self.lexicons = lexicons
        self.skeletons = skeletons
    }

    /// Fits the weights of both levels.
    ///
    /// - Parameters:
    ///   - examples: Bitexts with their beads; beads with more than four units on a side drop the whole example.
    ///   - start: Weights to start from; their length models are kept.
    ///   - report: Called with a line of progress now and then.
    /// - Returns: The fitted weights; equal to `start` for a level without usable examples.
    package func train(
        on examples: [Example], start: AlignWeights, report: (String) -> Void = { _ in }
    ) -> AlignWeights {
        var weights = start
        let hasLexicon = !lexicons.isEmpty
        let bitexts = examples.enumerated().map { place, example in
            var (canonical, target) = (side(of: example.canonical), side(of: example.target))
            if flatEvery > 0, place % flatEvery == flatEvery - 1 {
                canonical.forgetParagraphs()
                target.forgetParagraphs()
            }
            let share = dropouts.isEmpty ? 0 : dropouts[place % dropouts.count]
            return Bitext(
                example: example, canonical: canonical, target: target,
                lexicon: BitextAligner(weights: weights, lexicons: lexicons).lexicalSides(
                    canonical, target,
                    dropout: share > 0 ? Dropout(seed: UInt64(place) &* 7919, share: share) : nil))
        }
        if !bitexts.isEmpty {
            weights.sentenceHabits = Self.rates(bitexts, .sentence)
            weights.paragraphHabits = Self.rates(bitexts, .paragraph)
        }
        var problems: [LatticeProblem] = []
        for bitext in bitexts where !bitext.example.sentences.isEmpty {
            let model = BitextAligner(weights: weights)
                .sentenceModel(bitext.canonical, bitext.target, lexicon: bitext.lexicon)
            if let problem = LatticeProblem(model: model, gold: bitext.example.sentences) { problems.append(problem) }
        }
        report("sentences: \(problems.count) bitexts")
        weights.set(.sentence, hasLexicon: hasLexicon, to: fit(problems, weights, .sentence, report: report))
        problems = []
        for bitext in bitexts {
            let aligner = BitextAligner(weights: weights)
            let sentences = Lattice(
                aligner.sentenceModel(bitext.canonical, bitext.target, lexicon: bitext.lexicon))
            let model = aligner.paragraphModel(
                bitext.canonical, bitext.target, sentences: sentences, lexicon: bitext.lexicon)
            if let problem = LatticeProblem(model: model, gold: bitext.example.paragraphs) { problems.append(problem) }
        }
        report("paragraphs: \(problems.count) bitexts")
        weights.set(.paragraph, hasLexicon: hasLexicon, to: fit(problems, weights, .paragraph, report: report))
        return weights
    }

    /// An example as the aligner sees it.
    private struct Bitext {
        let example: Example
        let canonical: BitextSide
        let target: BitextSide
        let lexicon: LexicalSides?
    }

    /// How often the gold leaves units alone, merges and splits them.
    private static func rates(_ bitexts: [Bitext], _ level: AlignmentLevel) -> BeadRates {
        var counts = BeadCounts()
        for bitext in bitexts {
            let (gold, sides) =
                level == .paragraph
                ? (bitext.example.paragraphs, (bitext.canonical.paragraphs, bitext.target.paragraphs))
                : (bitext.example.sentences, (bitext.canonical.sentences, bitext.target.sentences))
            counts.add(gold, canonical: sides.0, target: sides.1)
        }
        let none = BeadRates(null: 0, shapes: ShapeClass.allCases.map { _ in 0 })
        return counts.rates(prior: none, units: 0, links: 0).rounded
    }

    private func side(of document: SegmentedDocument) -> BitextSide {
        let tag = document.id.language.base
        let language = languages[tag] ?? Language(LanguageLists(language: tag))
        let extractor = ItemExtractor(language, skeletons: skeletons)
        return BitextSide(document, builder: UnitBuilder(extractor: extractor))
    }

    private func fit(
        _ problems: [LatticeProblem], _ weights: AlignWeights, _ level: AlignmentLevel, report: (String) -> Void
    ) -> Weights {
        let start = weights.vectors(level, hasLexicon: !lexicons.isEmpty)
        guard !problems.isEmpty else { return start }
        let search = LBFGS(iterations: iterations)
        let point = search.minimize(from: start.flat) { iteration, value in
            report("  step \(iteration): \(value)")
        } _: { point in
            objective(problems, Weights(flat: point))
        }
        return Weights(flat: point)
    }

    private func objective(_ problems: [LatticeProblem], _ weights: Weights) -> (value: Double, gradient: [Double]) {
        var value = 0.0
        var link = LinkVector.zero
        var null = NullVector.zero
        for problem in problems {
            let part = problem.loss(weights)
            value += part.value
            link += part.gradient.link
            null += part.gradient.null
        }
        let flat = weights.flat
        value += regularization / 2 * flat.reduce(0) { $0 + $1 * $1 }
        let gradient = zip(Weights(link: link, null: null).flat, flat).map { $0 + regularization * $1 }
        return (value, gradient)
    }
}

extension AlignWeights {
    fileprivate mutating func set(_ level: AlignmentLevel, hasLexicon: Bool, to weights: Weights) {
        let named = Self.named(weights)
        switch (level, hasLexicon) {
        case (.paragraph, true): paragraph = named
        case (.sentence, true): sentence = named
        case (.paragraph, false): paragraphWithoutLexicon = named
        case (.sentence, false): sentenceWithoutLexicon = named
        }
    }
}

extension Weights {
    /// All weights in a row: links, then nulls.
    var flat: [Double] {
        LinkFeature.allCases.map { link[$0] } + NullFeature.allCases.map { null[$0] }
    }

    init(flat: [Double]) {
        self.init()
        for feature in LinkFeature.allCases { link[feature] = flat[feature.rawValue] }
        for feature in NullFeature.allCases { null[feature] = flat[LinkFeature.allCases.count + feature.rawValue] }
    }
}
