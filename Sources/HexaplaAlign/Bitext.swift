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
    }

    /// What verdicts and vectors add to the search at a level; vectors are of sentences.
    func adjustment(_ level: AlignmentLevel) -> LevelAdjustment {
        level == .paragraph
            ? LevelAdjustment(constraints: review?.paragraphs)
            : LevelAdjustment(constraints: review?.sentences, vectors: vectors)
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
    /// Where a person has judged, nothing is held but what the verdicts hold.
    func reading(sentences: consuming Lattice, findsMoves: Bool) -> Reading {
        let first = reading(
            adapted: aligner.adapted(sentences, level: .sentence), findsMoves: findsMoves, held: [])
        let held = review == nil ? heldInPlace(first) : []
        guard !held.isEmpty else { return first }
        let explained = explained(first)
        // Two readings of a long document are not kept side by side: the first one is made again where it is better.
        let isLong = first.sentences.model.band.nodeCount > Self.maxKeptNodes
        let kept = isLong ? nil : first
        _ = consume first
        let second = reading(holding: held)
        if self.explained(second) >= explained { return second }
        _ = consume second
        return kept
            ?? reading(
                adapted: aligner.adapted(self.sentences(), level: .sentence), findsMoves: findsMoves, held: [])
    }

    /// The most nodes of a lattice that is kept beside another of the same documents.
    private static let maxKeptNodes = 200_000

    private func reading(holding held: [MovedBlock]) -> Reading {
        let lattice = lattice(LevelAdjustment(vectors: vectors), held: held)
        return reading(adapted: aligner.adapted(lattice, level: .sentence), findsMoves: true, held: held)
    }

    private func reading(adapted sentences: Lattice, findsMoves: Bool, held: [MovedBlock]) -> Reading {
        let adjustment = adjustment(.paragraph)
        let path = BestPath(sentences).steps()
        // The paragraphs of a long document are searched where its sentences were found.
        let model = aligner.paragraphModel(
            canonical, target, sentences: sentences, lexicon: lexicon,
            corridor: adjustment.corridor(canonical.paragraphs, target.paragraphs), held: held.flatMap(\.beads),
            along: sentences.model.band.isWhole ? nil : places.centers(of: path, paragraphs: paragraphCounts))
        let paragraphs = aligner.adapted(adjustment.lattice(model), level: .paragraph)
        let finder = MoveFinder(aligner: aligner, canonical: canonical, target: target, lexicon: lexicon)
        let beads = LevelBeads(
            sentences: (sentences, self.adjustment(.sentence), path), paragraphs: (paragraphs, adjustment),
            places: places)
        let steps = beads.paragraphs.map(\.step)
        let blocks = findsMoves ? finder.blocks(in: steps).map { Self.measured($0, among: steps) } : []
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

    /// The units of both sides that have a counterpart in a reading, in place or elsewhere.
    private func explained(_ reading: Reading) -> Int {
        let links = reading.steps.filter { !$0.canonical.isEmpty && !$0.target.isEmpty }
        return links.reduce(0) { $0 + $1.canonical.count + $1.target.count }
            + reading.blocks.reduce(0) { $0 + $1.size }
    }

    /// A block must gain this much to be held in place, in nats.
    private static let minHeldGain = 15.0
    /// A longer block is never held in place: the search would have to be wide.
    private static let maxHeldUnits = 64

    /// The moved blocks of a chain of links and blocks, in order on both sides, that holds the most units.
    private func heldInPlace(_ reading: Reading) -> [MovedBlock] {
        let blocks = reading.blocks.filter { $0.gain >= Self.minHeldGain && $0.size <= Self.maxHeldUnits }
        guard !blocks.isEmpty else { return [] }
        var items: [(row: Int, column: Int, weight: Double, block: Int?)] = blocks.enumerated().map {
            ($1.canonical.lowerBound, $1.target.lowerBound, Double($1.size), $0)
        }
        for bead in reading.steps where !bead.canonical.isEmpty && !bead.target.isEmpty {
            // Between two readings that keep as many paragraphs in place the likelier one is kept.
            let weight = Double(bead.canonical.count + bead.target.count) * (1 + 1e-6)
            items.append((bead.canonical.lowerBound, bead.target.lowerBound, weight, nil))
        }
        items.sort { $0.row < $1.row }
        var tree = PrefixMaximum(count: target.paragraphs.count)
        var previous: [Int?] = []
        for (index, item) in items.enumerated() {
            let best = tree.maximum(before: item.column)
            previous.append(best.index)
            tree.update(item.column, value: best.value + item.weight, index: index)
        }
        var held: [MovedBlock] = []
        var next = tree.maximum(before: target.paragraphs.count).index
        while let index = next {
            if let block = items[index].block { held.append(blocks[block]) }
            next = previous[index]
        }
        return held.reversed()
    }
}
