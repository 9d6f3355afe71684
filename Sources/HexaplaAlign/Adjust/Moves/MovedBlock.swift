import HexaplaCore

#if canImport(Glibc)
    import Glibc
#endif

/// Neighbouring beads that stand elsewhere in the version.
struct MovedBlock: Sendable, Hashable {
    private(set) var beads: [BeadSpan] = []
    /// What linking gains over leaving all its paragraphs alone, in nats, less what is gained by chance.
    private(set) var gain = 0.0

    var canonical: Range<Int> { (beads.first?.canonical.lowerBound ?? 0)..<(beads.last?.canonical.upperBound ?? 0) }
    var target: Range<Int> { (beads.first?.target.lowerBound ?? 0)..<(beads.last?.target.upperBound ?? 0) }

    /// Units, both sides together, that the block jumped over.
    var passed = 0
    /// The sentences that belong together inside the beads, with the probability of each where the block is right.
    var sentences: [SentenceLink] = []
    /// The canonical paragraphs among the units passed.
    var passedCanonical = 0..<0

    /// An empty block.
    init() {}

    /// A block of one paragraph of either side.
    init(row: Int, column: Int, gain: Double) {
        beads = [BeadSpan(canonical: row..<row + 1, target: column..<column + 1)]
        self.gain = gain
    }

    /// A block that a person gave.
    init(given span: BeadSpan) {
        beads = [span]
        gain = .infinity
    }

    /// Blocks in canonical order, those that follow one another without a gap on either side made one.
    static func joined(_ blocks: [MovedBlock]) -> [MovedBlock] {
        var joined: [MovedBlock] = []
        for block in blocks {
            if let last = joined.last, last.canonical.upperBound == block.canonical.lowerBound,
                last.target.upperBound == block.target.lowerBound
            {
                joined[joined.count - 1].append(block)
            } else {
                joined.append(block)
            }
        }
        return joined
    }

    /// The units of both sides that have a counterpart in the block.
    var size: Int { beads.reduce(0) { $0 + $1.canonical.count + $1.target.count } }

    /// The units of both sides between this block and a later one.
    func gap(before other: MovedBlock) -> Int {
        other.canonical.lowerBound - canonical.upperBound + other.target.lowerBound - target.upperBound
    }

    /// Whether all its paragraphs are among some.
    func isInside(rows: Set<Int>, columns: Set<Int>) -> Bool {
        beads.allSatisfy { rows.isSuperset(of: $0.canonical) && columns.isSuperset(of: $0.target) }
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

    /// How often what the block joins belongs together, whichever block is said to have moved.
    var pairProbability: Double { isGiven ? 1 : Self.logistic(0.412 * min(gain, 20) - 5.84) }

    /// How often such a block is exactly right: a logistic function, fitted on one half of a development set.
    ///
    /// What is gained beyond 20 nats makes a block no surer, and of two blocks of one size that changed places the
    /// other may be meant.
    var probability: Double {
        isGiven ? 1 : Self.logistic(0.412 * min(gain, 20) - 5.84 - (passed <= size ? 2.22 : 0))
    }

    /// Whether a person gave the block.
    var isGiven: Bool { gain == .infinity }

    private static func logistic(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }

    var move: Move {
        let pairProbability = pairProbability
        return Move(
            canonical: canonical, target: target, score: probability,
            pairs: beads.map { Move.Pair(canonical: $0.canonical, target: $0.target, score: pairProbability) },
            sentences: sentences.map {
                Bead(
                    canonical: $0.span.canonical, target: $0.span.target, score: $0.probability * pairProbability,
                    isMoved: true)
            },
            other: passed > 0 && passed == size && !isGiven ? passedCanonical : nil)
    }

    /// Adds a bead of a lattice over some of the paragraphs.
    mutating func add(_ step: BestPath.Step, _ lattice: Lattice, offset: (row: Int, column: Int)) {
        let model = lattice.model
        gain += model.score(model.linkFeatures(canonical: step.canonical, target: step.target))
        gain += model.contradiction(canonical: step.canonical, target: step.target)
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

/// Sentences of a moved block that belong together.
struct SentenceLink: Sendable, Hashable {
    let span: BeadSpan
    /// The probability of the link inside its block, from 0 to 1.
    let probability: Double
}
