import HexaplaCore

#if canImport(Glibc)
    import Glibc
#endif

/// Finds blocks that a version has in another place: runs of paragraphs left alone on both sides that match each other.
///
/// Where two runs share something rare they are aligned by themselves, as if they were documents, at both levels; what
/// is linked there is a block, with its merged and split paragraphs. The blocks that gain most are taken first.
struct MoveFinder {
    let aligner: BitextAligner
    let canonical: BitextSide
    let target: BitextSide
    let lexicon: LexicalSides?
    /// The least gain of a block that is reported, in nats.
    ///
    /// On a development set text that does not belong together gained at most 9, text that does at least 12.
    var minGain = 11.0

    /// The blocks, in the order of the canonical text; no two share a paragraph.
    func blocks(in steps: [BestPath.Step]) -> [MovedBlock] {
        var (left, right) = LooseRun.runs(in: steps, canonical: canonical.paragraphs, target: target.paragraphs)
        guard !left.isEmpty, !right.isEmpty else { return [] }
        let chance = Self.chance(left, right)
        let seeds = MoveSeeds(
            canonical: canonical.paragraphs, target: target.paragraphs,
            lexicon: lexicon?.level(canonical: canonical.paragraphs, target: target.paragraphs),
            minWeight: min(1, 0.25 + chance / 8))
        var found: [MovedBlock] = []
        var windows = seeds.windows(left, right)
        while !windows.isEmpty {
            let taken = Self.apart(windows.flatMap { blocks($0, chance: chance) })
            guard !taken.isEmpty else { break }
            found += taken
            for block in taken {
                left = left.flatMap { $0.without(block.canonical) }
                right = right.flatMap { $0.without(block.target) }
            }
            // Only windows that lost something to another block can hold one that was not seen before.
            windows = seeds.windows(left, right).filter { window in
                taken.contains { $0.touches(window) }
            }
        }
        return found.sorted { $0.canonical.lowerBound < $1.canonical.lowerBound }
    }

    /// What the best of many pairs gains by chance, in nats: nothing in a document of ordinary size.
    private static func chance(_ left: [LooseRun], _ right: [LooseRun]) -> Double {
        let pairs = left.reduce(0.0) { $0 + Double($1.units.count) } * right.reduce(0.0) { $0 + Double($1.units.count) }
        return log(max(1, pairs / 64))
    }

    /// The blocks that gain most and share no paragraph.
    private static func apart(_ blocks: [MovedBlock]) -> [MovedBlock] {
        var used = (rows: Set<Int>(), columns: Set<Int>())
        let ranked = blocks.sorted {
            (-$0.gain, $0.canonical.lowerBound, $0.target.lowerBound)
                < (-$1.gain, $1.canonical.lowerBound, $1.target.lowerBound)
        }
        return ranked.filter { block in
            guard used.rows.isDisjoint(with: block.canonical), used.columns.isDisjoint(with: block.target) else {
                return false
            }
            used.rows.formUnion(block.canonical)
            used.columns.formUnion(block.target)
            return true
        }
    }

    /// The blocks of a window that gain enough to be reported.
    private func blocks(_ window: MoveSeeds.Window, chance: Double) -> [MovedBlock] {
        let left = BitextSide(canonical, paragraphs: window.canonical)
        let right = BitextSide(target, paragraphs: window.target)
        let sentences = Lattice(aligner.sentenceModel(left, right, lexicon: lexicon))
        let lattice = Lattice(aligner.paragraphModel(left, right, sentences: sentences, lexicon: lexicon))
        var runs: [MovedBlock] = []
        var isAfterLink = false
        for step in BestPath(lattice).steps() {
            let isLink = !step.canonical.isEmpty && !step.target.isEmpty
            if isLink {
                if !isAfterLink { runs.append(MovedBlock()) }
                runs[runs.count - 1].add(
                    step, lattice, offset: (window.canonical.lowerBound, window.target.lowerBound))
            }
            isAfterLink = isLink
        }
        return Self.joined(runs).map { $0.losing(chance) }.filter { $0.gain >= minGain }
    }

    /// The most paragraphs without counterpart inside a block.
    private static let maxGap = 2
    /// What each part of a block with a gap must gain by itself, in nats.
    private static let minPartGain = 5.0

    /// Runs of links joined over small gaps: a paragraph left out or put in does not make two blocks of one.
    private static func joined(_ runs: [MovedBlock]) -> [MovedBlock] {
        var blocks: [MovedBlock] = []
        for run in runs {
            if let last = blocks.last, min(last.gain, run.gain) >= minPartGain, last.gap(before: run) <= maxGap {
                blocks[blocks.count - 1].append(run)
            } else {
                blocks.append(run)
            }
        }
        return blocks
    }
}

/// Neighbouring beads that stand elsewhere in the version.
struct MovedBlock: Sendable, Hashable {
    private(set) var beads: [BeadSpan] = []
    /// What linking gains over leaving all its paragraphs alone, in nats, less what is gained by chance.
    private(set) var gain = 0.0

    var canonical: Range<Int> { (beads.first?.canonical.lowerBound ?? 0)..<(beads.last?.canonical.upperBound ?? 0) }
    var target: Range<Int> { (beads.first?.target.lowerBound ?? 0)..<(beads.last?.target.upperBound ?? 0) }

    /// Units, both sides together, that the block jumped over.
    var passed = 0
    /// The canonical paragraphs among them.
    var passedCanonical = 0..<0

    /// The units of both sides that have a counterpart in the block.
    var size: Int { beads.reduce(0) { $0 + $1.canonical.count + $1.target.count } }

    /// The units of both sides between this block and a later one.
    func gap(before other: MovedBlock) -> Int {
        other.canonical.lowerBound - canonical.upperBound + other.target.lowerBound - target.upperBound
    }

    /// The block with some nats less.
    func losing(_ nats: Double) -> MovedBlock {
        var block = self
        block.gain -= nats
        return block
    }

    /// Takes in a later block.
    mutating func append(_ other: MovedBlock) {
        beads += other.beads
        gain += other.gain
    }

    /// How often such a block is exactly right: a logistic function, fitted on one half of a development set.
    ///
    /// What is gained beyond 20 nats makes a block no surer, and of two blocks of one size that changed places the
    /// other may be meant.
    var probability: Double {
        let odds = 0.412 * min(gain, 20) - 5.84 - (passed <= size ? 2.22 : 0)
        return 1 / (1 + exp(-odds))
    }

    var move: Move {
        Move(
            canonical: canonical, target: target, score: probability,
            pairs: beads.map { Move.Pair(canonical: $0.canonical, target: $0.target) },
            other: passed > 0 && passed == size ? passedCanonical : nil)
    }

    /// Adds a bead of a lattice over some of the paragraphs.
    mutating func add(_ step: BestPath.Step, _ lattice: Lattice, offset: (row: Int, column: Int)) {
        let model = lattice.model
        gain += model.score(model.linkFeatures(canonical: step.canonical, target: step.target))
        for row in step.canonical {
            gain -= model.score(model.canonicalNull(row, isFirst: false))
        }
        for column in step.target {
            gain -= model.score(model.targetNull(column, isFirst: false))
        }
        beads.append(
            BeadSpan(
                canonical: step.canonical.lowerBound + offset.row..<step.canonical.upperBound + offset.row,
                target: step.target.lowerBound + offset.column..<step.target.upperBound + offset.column))
    }

    /// Whether the block stands in a window or right beside it, on either side.
    func touches(_ window: MoveSeeds.Window) -> Bool {
        func meets(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
            one.lowerBound <= other.upperBound && other.lowerBound <= one.upperBound
        }
        return meets(canonical, window.canonical) || meets(target, window.target)
    }
}
