import HexaplaCore

/// What a person's verdicts forbid and demand at one level of a bitext, in the terms of the lattice.
///
/// Blocks do not cross or overlap, except that beads may lie inside an open block.
struct LatticeConstraints: Sendable, Hashable {
    /// A rectangle of canonical and version units.
    struct Block: Sendable, Hashable {
        enum Kind: Sendable, Hashable {
            /// The rectangle is one bead, of any size.
            case bead
            /// No bead leaves the rectangle; inside anything goes.
            case open
            /// One bead holds the rectangle and may hold more.
            case together
        }

        var canonical: Range<Int>
        var target: Range<Int>
        var kind: Kind
    }

    /// A bead that must not be; one empty side forbids that the units of the other stand alone.
    struct Refusal: Sendable, Hashable {
        var canonical: Range<Int>
        var target: Range<Int>
    }

    private(set) var blocks: [Block] = []
    /// Units that stand alone.
    private(set) var aloneCanonical: Set<Int> = []
    /// The version's units that stand alone.
    private(set) var aloneTarget: Set<Int> = []
    private(set) var refusals: [Refusal] = []
    /// The blocks of the kind `bead` in order, once settled.
    private(set) var beads: [Block] = []

    var isEmpty: Bool { blocks.isEmpty && aloneCanonical.isEmpty && aloneTarget.isEmpty && refusals.isEmpty }

    /// What a verdict weighs that could contradict another one, in nats: so much that it is obeyed wherever it can be.
    static let penalty = 10_000.0

    /// The same without open blocks: what is left can be obeyed inside any band.
    var withoutOpenBlocks: LatticeConstraints {
        var result = self
        result.blocks.removeAll { $0.kind == .open }
        return result
    }

    mutating func add(_ block: Block) { blocks.append(block) }
    mutating func add(_ refusal: Refusal) { refusals.append(refusal) }

    mutating func leaveAlone(canonical: some Sequence<Int>, target: some Sequence<Int>) {
        aloneCanonical.formUnion(canonical)
        aloneTarget.formUnion(target)
    }

    /// Puts the blocks in order, unites blocks of the kind `together` that share units, and turns those that no single
    /// link can hold into beads.
    mutating func settle() {
        var settled: [Block] = []
        for block in blocks.sorted(by: Self.precedes) where block != settled.last {
            guard let last = settled.last, last.kind == .together, block.kind == .together,
                block.canonical.lowerBound < last.canonical.upperBound
                    || block.target.lowerBound < last.target.upperBound
            else {
                settled.append(block)
                continue
            }
            settled[settled.count - 1] = Block(
                canonical: Self.hull(last.canonical, block.canonical), target: Self.hull(last.target, block.target),
                kind: .together)
        }
        blocks = settled.map { block in
            let isLarge = max(block.canonical.count, block.target.count) > BeadShape.maxUnitsPerSide
            return block.kind == .together && isLarge
                ? Block(canonical: block.canonical, target: block.target, kind: .bead) : block
        }
        beads = blocks.filter { $0.kind == .bead }
    }

    private static func precedes(_ left: Block, _ right: Block) -> Bool {
        // An open block stands before the beads inside it.
        (
            left.canonical.lowerBound, left.target.lowerBound, -left.canonical.count, -left.target.count
        ) < (right.canonical.lowerBound, right.target.lowerBound, -right.canonical.count, -right.target.count)
    }

    private static func hull(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
        min(left.lowerBound, right.lowerBound)..<max(left.upperBound, right.upperBound)
    }

    /// Whether a bead is one that a person fixed.
    func holds(canonical: Range<Int>, target: Range<Int>) -> Bool {
        if target.isEmpty { return canonical.allSatisfy(aloneCanonical.contains) }
        if canonical.isEmpty { return target.allSatisfy(aloneTarget.contains) }
        let place = beads.partitioningIndex { $0.canonical.lowerBound >= canonical.lowerBound }
        return place < beads.count && beads[place].canonical == canonical && beads[place].target == target
    }
}

extension LatticeConstraints.Block {
    typealias Step = BestPath.Step

    /// The links that make up a bead in the lattice: itself, or the first and last of a chain whose other units are
    /// passed over one by one.
    var links: [Step] {
        guard max(canonical.count, target.count) > BeadShape.maxUnitsPerSide else { return [(canonical, target)] }
        let first = (canonical.lowerBound..<canonical.lowerBound + 1, target.lowerBound..<target.lowerBound + 1)
        let last = (canonical.upperBound - 1..<canonical.upperBound, target.upperBound - 1..<target.upperBound)
        if target.count == 1 { return [first] }
        return canonical.count == 1 ? [last] : [first, last]
    }

    /// Units that the chain of a large bead passes over.
    var passed: (canonical: Range<Int>, target: Range<Int>) {
        let rows = canonical.lowerBound + 1..<canonical.upperBound
        let columns = target.lowerBound + 1..<target.upperBound
        if kind != .bead || max(canonical.count, target.count) <= BeadShape.maxUnitsPerSide { return (0..<0, 0..<0) }
        if target.count == 1 { return (rows, 0..<0) }
        if canonical.count == 1 { return (0..<0, target.lowerBound..<target.upperBound - 1) }
        return (rows.dropLast(), columns.dropLast())
    }

    /// Nodes that the band must hold.
    var nodes: [(row: Int, column: Int)] {
        let corners = [
            (canonical.lowerBound, target.lowerBound), (canonical.upperBound, target.upperBound),
        ]
        guard kind == .bead else { return corners }
        let turn =
            passed.target.isEmpty || canonical.count == 1 ? [] : [(canonical.upperBound - 1, target.lowerBound + 1)]
        return corners + turn
            + links.flatMap { link in
                [
                    (link.canonical.lowerBound, link.target.lowerBound),
                    (link.canonical.upperBound, link.target.upperBound),
                ]
            }
    }

    /// Whether a link may stand beside the block or inside it.
    func allows(rows: Range<Int>, columns: Range<Int>) -> Bool {
        let inRows = rows.overlaps(canonical)
        let inColumns = columns.overlaps(target)
        if !inRows, !inColumns { return true }
        switch kind {
        case .bead: return links.contains { $0.canonical == rows && $0.target == columns }
        case .open: return canonical.holds(rows) && target.holds(columns)
        case .together: return rows.holds(canonical) && columns.holds(target)
        }
    }
}

extension Range<Int> {
    /// Whether another range lies inside.
    func holds(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
