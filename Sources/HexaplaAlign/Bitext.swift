import HexaplaCore

/// Two documents that are to be aligned, with all that is needed for it.
struct Bitext: Sendable {
    let aligner: BitextAligner
    let canonical: BitextSide
    let target: BitextSide
    let lexicon: LexicalSides?
    /// A person's verdicts; `nil` without any.
    var review: BitextReview?
    /// What sentence vectors say; `nil` without any.
    var vectors: VectorScores?
    /// Paragraphs that take no part.
    var aside = SetAside()

    /// How the two documents are read: lattices of both levels, and the blocks that have moved.
    struct Reading {
        let sentences: Lattice
        let paragraphs: Lattice
        /// The beads of both levels, read as one.
        let beads: LevelBeads
        let blocks: [MovedBlock]
        /// The blocks that are held in place, where the likeliest alignment passes them by.
        let held: [MovedBlock]

        var moves: [Move] { blocks.map(\.move) }
        /// The beads of the paragraphs.
        var steps: [BestPath.Step] { beads.paragraphs.map(\.step) }

        /// Whether there is a path at both levels.
        var isPossible: Bool { sentences.logTotal > -.infinity && paragraphs.logTotal > -.infinity }
    }

    /// What verdicts and vectors add to the search at a level; vectors are of sentences.
    func adjustment(_ level: AlignmentLevel) -> LevelAdjustment {
        let alone = aside.constraints(level, canonical, target)
        return level == .paragraph
            ? LevelAdjustment(constraints: review?.paragraphs, aside: alone)
            : LevelAdjustment(constraints: review?.sentences, vectors: vectors, aside: alone)
    }

    /// The lattice of the sentences, before any habits are known.
    func sentences() -> Lattice {
        var adjustment = adjustment(.sentence)
        let whole = lattice(adjustment)
        if whole.logTotal > -.infinity { return straightened(whole, adjustment) }
        // In a narrow band linked paragraphs of very unlike size may leave their sentences no way.
        adjustment.constraints = adjustment.constraints?.withoutOpenBlocks
        return lattice(adjustment)
    }

    private func lattice(
        _ adjustment: LevelAdjustment, held: [MovedBlock] = [], unanchored: Range<Int> = 0..<0
    ) -> Lattice {
        adjustment.lattice(
            aligner.sentenceModel(
                canonical, target, lexicon: lexicon,
                corridor: adjustment.corridor(canonical.sentences, target.sentences), held: held.flatMap(\.beads),
                unanchored: unanchored))
    }

    /// The lattice of a strip drawn again, where the first one looks as if it led astray and the second gives the
    /// likelier alignments.
    private func straightened(_ first: consuming Lattice, _ adjustment: LevelAdjustment) -> Lattice {
        guard let detour = Detour(BestPath(copy first).steps(), in: first.model.band) else { return first }
        let total = first.logTotal
        // Two lattices of a long document are not kept side by side.
        let kept = first.model.band.nodeCount > Self.maxKeptNodes ? nil : copy first
        _ = consume first
        var second = lattice(adjustment, unanchored: detour.rows)
        // The same path inside another strip is no rival.
        let isSame = detour == Detour(BestPath(second).steps(), in: second.model.band)
        let doubt = isSame ? nil : StripDoubt(rows: detour.rows, totals: total, second.logTotal)
        if second.logTotal > total {
            second.doubt = doubt
            return second
        }
        _ = consume second
        var result = kept ?? lattice(adjustment)
        result.doubt = doubt
        return result
    }

    /// Reads the documents, given the lattice of their sentences.
    ///
    /// Of two blocks that changed places either can be said to have moved. The likeliest alignment keeps the one with
    /// more evidence in place; the reading keeps the one with more paragraphs, so that as few as can be have moved.
    /// What a person has judged stays as the verdicts say.
    func reading(sentences: consuming Lattice, findsMoves: Bool) -> Reading {
        let first = reading(
            adapted: aligner.adapted(sentences, level: .sentence), findsMoves: findsMoves, held: [])
        let crossing = findsMoves ? crossing(first).filter(isUnjudged) : []
        let held = heldInPlace(first, crossing).filter(canBeHeld)
        guard !held.isEmpty else { return first }
        let explained = explained(first, besides: crossing)
        // Two readings of a long document are not kept side by side: the first one is made again where it is better.
        let isLong = first.sentences.model.band.nodeCount > Self.maxKeptNodes
        let kept = isLong ? nil : first
        _ = consume first
        let second = reading(holding: held, known: crossing)
        if second.isPossible, self.explained(second) >= explained { return second }
        _ = consume second
        guard let kept else {
            return reading(
                adapted: aligner.adapted(self.sentences(), level: .sentence), findsMoves: findsMoves, held: [])
        }
        return crossing.isEmpty ? kept : holdingBlocks(of: kept)
    }

    /// A reading in which moved blocks alone are held in place, where that explains as much; the first one otherwise.
    private func holdingBlocks(of first: Reading) -> Reading {
        let held = heldInPlace(first, []).filter(canBeHeld)
        guard !held.isEmpty else { return first }
        let second = reading(holding: held, known: [])
        return second.isPossible && explained(second) >= explained(first) ? second : first
    }

    /// The most nodes of a lattice that is kept beside another of the same documents.
    private static let maxKeptNodes = 200_000

    private func reading(holding held: [MovedBlock], known: [MovedBlock]) -> Reading {
        // What has moved takes no part in the path.
        var bitext = self
        for block in known where !held.contains(block) {
            bitext.aside.canonical.formUnion(block.canonical)
            bitext.aside.target.formUnion(block.target)
        }
        let lattice = bitext.lattice(bitext.adjustment(.sentence), held: held)
        return bitext.reading(
            adapted: aligner.adapted(lattice, level: .sentence), findsMoves: true, held: held, known: known)
    }

    private var finder: MoveFinder {
        var finder = MoveFinder(aligner: aligner, canonical: canonical, target: target, lexicon: lexicon)
        finder.verdicts = review?.paragraphs
        let refused = review?.sentences.refusals ?? []
        finder.refusedSentences = Set(refused.map { BeadSpan(canonical: $0.canonical, target: $0.target) })
        return finder
    }

    /// Whether no verdict is about a paragraph of a block.
    private func isUnjudged(_ block: MovedBlock) -> Bool {
        let rows = canonical.sentences(ofParagraphs: block.canonical)
        let columns = target.sentences(ofParagraphs: block.target)
        return review?.verdicts.allSatisfy {
            !$0.sentences.canonical.overlaps(rows) && !$0.sentences.target.overlaps(columns)
        } ?? true
    }

    /// Whether a block can stay in place: what a person linked does not cross it.
    private func canBeHeld(_ block: MovedBlock) -> Bool {
        let rows = canonical.sentences(ofParagraphs: block.canonical)
        let columns = target.sentences(ofParagraphs: block.target)
        return isUnjudged(block) && !(review?.verdicts.contains { $0.crosses(rows, columns) } ?? false)
    }

    /// The paragraphs near one another that changed places, in place and moved ones.
    private func crossing(_ reading: Reading) -> [MovedBlock] {
        CrossingFinder(finder: finder, model: reading.paragraphs.model).pairs(in: reading.steps)
    }

    private func reading(
        adapted sentences: Lattice, findsMoves: Bool, held: [MovedBlock], known: [MovedBlock] = []
    ) -> Reading {
        let adjustment = adjustment(.paragraph)
        let path = BestPath(sentences).steps()
        // The paragraphs of a long document are searched where its sentences were found.
        let model = aligner.paragraphModel(
            canonical, target, sentences: sentences, lexicon: lexicon,
            corridor: adjustment.corridor(canonical.paragraphs, target.paragraphs), held: held.flatMap(\.beads),
            along: sentences.model.band.isWhole ? nil : places.centers(of: path, paragraphs: paragraphCounts))
        let paragraphs = aligner.adapted(adjustment.lattice(model), level: .paragraph)
        let beads = LevelBeads(
            sentences: (sentences, self.adjustment(.sentence), path), paragraphs: (paragraphs, adjustment),
            places: places)
        let steps = beads.paragraphs.map(\.step)
        let given = (review?.moves ?? []).map(MovedBlock.init(given:))
        let (search, all) = (finder, known + given)
        let found = findsMoves ? search.blocks(in: steps, known: all) : all
        let blocks = found.map { Self.measured(search.withSentences($0), among: steps) }
        return Reading(sentences: sentences, paragraphs: paragraphs, beads: beads, blocks: blocks, held: held)
    }

    private var paragraphCounts: (canonical: Int, target: Int) { (canonical.paragraphs.count, target.paragraphs.count) }

    /// The paragraph of each sentence.
    var places: SentencePlaces {
        SentencePlaces(canonical: canonical.paragraphOfSentence, target: target.paragraphOfSentence)
    }

    /// A block that knows how much text it moved past.
    private static func measured(_ block: MovedBlock, among steps: [BestPath.Step]) -> MovedBlock {
        var block = block
        let passed = steps.filter { step in
            !step.canonical.isEmpty && !step.target.isEmpty
                && (step.canonical.lowerBound > block.canonical.lowerBound)
                    != (step.target.lowerBound > block.target.lowerBound)
        }
        block.passed = passed.reduce(0) { $0 + $1.canonical.count + $1.target.count }
        block.passedCanonical = (passed.first?.canonical.lowerBound ?? 0)..<(passed.last?.canonical.upperBound ?? 0)
        return block
    }

    /// The units of both sides that have a counterpart in a reading, in place or elsewhere, when links that hold
    /// paragraphs of some blocks are given up for these.
    private func explained(_ reading: Reading, besides blocks: [MovedBlock] = []) -> Int {
        let (rows, columns) = (Set(blocks.flatMap(\.canonical)), Set(blocks.flatMap(\.target)))
        func isKept(_ canonical: Range<Int>, _ target: Range<Int>) -> Bool {
            rows.isDisjoint(with: canonical) && columns.isDisjoint(with: target)
        }
        let links = reading.steps.filter {
            !$0.canonical.isEmpty && !$0.target.isEmpty && isKept($0.canonical, $0.target)
        }
        let moved = reading.blocks.filter { isKept($0.canonical, $0.target) } + blocks
        return links.reduce(0) { $0 + $1.canonical.count + $1.target.count } + moved.reduce(0) { $0 + $1.size }
    }
}
