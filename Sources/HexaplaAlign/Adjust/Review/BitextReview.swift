import HexaplaCore

/// The verdicts on one bitext: found in its text, freed of contradictions, and put in the terms of the two lattices.
struct BitextReview: Sendable {
    /// Two verdicts of which only the first can be obeyed.
    struct Conflict: Sendable, Hashable {
        let kept: ReviewEntry
        let left: ReviewEntry
    }

    private(set) var verdicts: [PlacedVerdict] = []
    private(set) var conflicts: [Conflict] = []
    /// Entries whose text stands in several places.
    private(set) var ambiguous: [ReviewEntry] = []
    /// Obeyed entries that name a unit by its place alone.
    private(set) var loose: [ReviewEntry] = []
    private(set) var paragraphs = LatticeConstraints()
    private(set) var sentences = LatticeConstraints()

    /// Whether nothing is said of this bitext.
    var isEmpty: Bool { verdicts.isEmpty && conflicts.isEmpty && ambiguous.isEmpty }

    /// Paragraphs that a person says to stand in another place.
    var moves: [BeadSpan] {
        verdicts.filter(\.isMove).map { BeadSpan(canonical: $0.canonical, target: $0.target) }
    }

    /// Whether a person linked something: then the version is a translation, whatever the figures say.
    var linksSomething: Bool { verdicts.contains { $0.isLink && !$0.isReject } }

    init(_ review: Review, article: String, canonical: HashedUnits, target: HashedUnits) {
        let match = ReviewMatch(article: article, canonical: canonical, target: target)
        var seen = ConflictFinder()
        for index in review.candidates(article, canonical, target) {
            let entry = review.entries[index]
            switch match.place(of: entry) {
            case .absent: continue
            case .ambiguous: ambiguous.append(entry)
            case .found(let rows, let columns, let byOrdinal):
                let isParagraph = entry.level == .paragraph
                var verdict = PlacedVerdict(
                    entry: entry, canonical: rows, target: columns,
                    sentences: PlacedVerdict.Sentences(
                        canonical: isParagraph ? canonical.sentences(of: rows) : rows,
                        target: isParagraph ? target.sentences(of: columns) : columns),
                    isMove: entry.verdict == .move)
                if let first = seen.opponent(of: verdict) {
                    guard let moved = verdict.moved(past: first), seen.opponent(of: moved) == nil else {
                        conflicts.append(Conflict(kept: first.entry, left: entry))
                        continue
                    }
                    verdict = moved
                }
                seen.add(verdict)
                verdicts.append(verdict)
                if byOrdinal { loose.append(entry) }
            }
        }
        let fixed = Dictionary(
            verdicts.filter { $0.entry.level == .paragraph && $0.isLink && !$0.isReject && !$0.isMove }
                .flatMap { verdict in verdict.canonical.map { ($0, verdict) } }, uniquingKeysWith: { first, _ in first }
        )
        for verdict in verdicts { constrain(verdict, canonical, target, fixed) }
        paragraphs.settle()
        sentences.settle()
    }

    private mutating func constrain(
        _ verdict: PlacedVerdict, _ canonical: HashedUnits, _ target: HashedUnits, _ fixed: [Int: PlacedVerdict]
    ) {
        let isParagraph = verdict.entry.level == .paragraph
        if verdict.isMove {
            paragraphs.leaveAlone(canonical: verdict.canonical, target: verdict.target)
            sentences.leaveAlone(canonical: verdict.sentences.canonical, target: verdict.sentences.target)
        } else if verdict.isReject {
            let refusal = LatticeConstraints.Refusal(canonical: verdict.canonical, target: verdict.target)
            if isParagraph { paragraphs.add(refusal) } else { sentences.add(refusal) }
        } else if isParagraph {
            constrainParagraphs(verdict)
        } else {
            constrainSentences(verdict, canonical, target, fixed)
        }
    }

    /// A paragraph bead holds its sentences together; those of a paragraph left alone are alone too.
    private mutating func constrainParagraphs(_ verdict: PlacedVerdict) {
        let (rows, columns) = (verdict.sentences.canonical, verdict.sentences.target)
        if verdict.isLink {
            paragraphs.add(.init(canonical: verdict.canonical, target: verdict.target, kind: .bead))
        } else {
            paragraphs.leaveAlone(canonical: verdict.canonical, target: verdict.target)
        }
        if !rows.isEmpty, !columns.isEmpty {
            sentences.add(.init(canonical: rows, target: columns, kind: .open))
        } else {
            sentences.leaveAlone(canonical: rows, target: columns)
        }
    }

    /// The paragraphs of linked sentences stand in one bead.
    private mutating func constrainSentences(
        _ verdict: PlacedVerdict, _ canonical: HashedUnits, _ target: HashedUnits, _ fixed: [Int: PlacedVerdict]
    ) {
        guard verdict.isLink else {
            return sentences.leaveAlone(canonical: verdict.canonical, target: verdict.target)
        }
        sentences.add(.init(canonical: verdict.canonical, target: verdict.target, kind: .bead))
        let rows = canonical.paragraphs(of: verdict.canonical)
        let columns = target.paragraphs(of: verdict.target)
        // Without a contradiction a linked paragraph that holds one of the sentences holds all of them.
        if fixed[rows.lowerBound] == nil { paragraphs.add(.init(canonical: rows, target: columns, kind: .together)) }
    }

    /// Verdicts that an alignment could not obey, because others leave no way.
    func unmet(by alignment: VersionAlignment) -> [ReviewEntry] {
        guard !verdicts.isEmpty else { return [] }
        let beads = [
            AlignmentLevel.paragraph: BeadSet(alignment.beads(.paragraph)),
            .sentence: BeadSet(alignment.beads(.sentence)),
        ]
        return verdicts.filter { verdict in
            guard let beads = beads[verdict.entry.level] else { return false }
            return beads.disobeys(verdict)
        }.map(\.entry)
    }

    /// The beads of an alignment, to be asked for.
    private struct BeadSet {
        private var links: Set<[Range<Int>]> = []
        private var rows: Set<Int> = []
        private var columns: Set<Int> = []

        private var moved: Set<[Range<Int>]> = []

        init(_ beads: [Bead]) {
            for bead in beads {
                if bead.isMoved { moved.insert([bead.canonical, bead.target]) }
                if bead.isLink { links.insert([bead.canonical, bead.target]) }
                if bead.target.isEmpty { rows.formUnion(bead.canonical) }
                if bead.canonical.isEmpty { columns.formUnion(bead.target) }
            }
        }

        func disobeys(_ verdict: PlacedVerdict) -> Bool {
            if verdict.isMove { return !moved.contains([verdict.canonical, verdict.target]) }
            if verdict.isLink { return links.contains([verdict.canonical, verdict.target]) == verdict.isReject }
            let alone = verdict.canonical.map(rows.contains) + verdict.target.map(columns.contains)
            return alone.contains(verdict.isReject)
        }
    }
}
