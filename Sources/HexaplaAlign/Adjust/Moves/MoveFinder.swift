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
    /// What a person has said of single paragraphs; `nil` without.
    var verdicts: LatticeConstraints?
    /// Beads of sentences that a person has rejected.
    var refusedSentences: Set<BeadSpan> = []

    /// The blocks, in the order of the canonical text; no two share a paragraph.
    ///
    /// - Parameters:
    ///   - steps: The path through the paragraphs.
    ///   - known: Blocks that are known to belong together; those that the path leaves alone are among the blocks.
    /// - Returns: The blocks.
    func blocks(in steps: [BestPath.Step], known: [MovedBlock] = []) -> [MovedBlock] {
        var (left, right) = LooseRun.runs(in: steps, canonical: canonical.paragraphs, target: target.paragraphs)
        // A person may say of any paragraph that it moved, also of one without words.
        let rows = Set(steps.filter { $0.target.isEmpty }.flatMap { Array($0.canonical) })
        let columns = Set(steps.filter { $0.canonical.isEmpty }.flatMap { Array($0.target) })
        let known = known.filter { $0.isInside(rows: rows, columns: columns) }
        for block in known { Self.take(block, from: &left, &right) }
        for row in verdicts?.aloneCanonical ?? [] { left = left.flatMap { $0.without(row..<row + 1) } }
        for column in verdicts?.aloneTarget ?? [] { right = right.flatMap { $0.without(column..<column + 1) } }
        let refused = Set((verdicts?.refusals ?? []).map { BeadSpan(canonical: $0.canonical, target: $0.target) })
        var blocks = found(&left, &right)
        if !left.isEmpty, !right.isEmpty {
            blocks += shortMatches.blocks(left, right)
        }
        blocks.removeAll { !refused.isDisjoint(with: $0.beads) }
        return (known + blocks).sorted { $0.canonical.lowerBound < $1.canonical.lowerBound }
    }

    /// What single words say of short paragraphs.
    var shortMatches: ShortMatches {
        ShortMatches(canonical: canonical.paragraphs, target: target.paragraphs, lexicon: words)
    }

    /// What the lexicon says of the paragraphs.
    private var words: LexicalLevel? {
        lexicon?.level(canonical: canonical.paragraphs, target: target.paragraphs)
    }

    private static func take(_ block: MovedBlock, from left: inout [LooseRun], _ right: inout [LooseRun]) {
        left = left.flatMap { $0.without(block.canonical) }
        right = right.flatMap { $0.without(block.target) }
    }

    /// The blocks among runs left alone, which are taken from them.
    private func found(_ left: inout [LooseRun], _ right: inout [LooseRun]) -> [MovedBlock] {
        guard !left.isEmpty, !right.isEmpty else { return [] }
        let chance = Self.chance(left, right)
        let seeds = MoveSeeds(
            canonical: canonical.paragraphs, target: target.paragraphs, lexicon: words,
            minWeight: min(1, 0.25 + chance / 8))
        var found: [MovedBlock] = []
        var windows = seeds.windows(left, right)
        while !windows.isEmpty {
            let taken = Self.apart(windows.flatMap { blocks($0, chance: chance) })
            guard !taken.isEmpty else { break }
            found += taken
            for block in taken { Self.take(block, from: &left, &right) }
            // Only windows that lost something to another block can hold one that was not seen before.
            windows = seeds.windows(left, right).filter { window in
                taken.contains { $0.touches(window) }
            }
        }
        return found
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
