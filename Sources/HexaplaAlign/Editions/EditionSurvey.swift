import HexaplaCore

/// Counts what a version renders, adds, merges, splits and moves; furniture is not counted.
///
/// A unit left alone counts by the probability of that; a linked unit counts whole, since what its bead's probability
/// lacks goes nearly all to other groupings of the same units.
struct EditionSurvey {
    private let alignment: VersionAlignment
    private let canonical: SegmentedDocument
    private let version: SegmentedDocument
    private let moved: (canonical: Set<Int>, target: Set<Int>)
    /// Paragraphs that say again what others say are counted neither as text nor as added.
    private let copies: (canonical: Set<Int>, target: Set<Int>)
    /// The figures, with the class `full`.
    private(set) var figures = Edition(kind: .full)
    /// What is shared, in words, as the paragraphs say it: a linked one counts as far as the version's side is as long
    /// as it usually is.
    private(set) var byParagraph = EditionAmount()
    /// The paragraphs that have a counterpart, on both sides.
    private(set) var linked = (canonical: 0, target: 0)

    init(_ alignment: VersionAlignment, canonical: SegmentedDocument, version: SegmentedDocument) {
        self.alignment = alignment
        self.canonical = canonical
        self.version = version
        moved = (Set(alignment.moves.flatMap(\.canonical)), Set(alignment.moves.flatMap(\.target)))
        copies = (alignment.canonicalCopies, alignment.targetCopies)
        countParagraphs()
        countSentences()
        countShapes()
        countWordsOfParagraphs()
    }

    /// The larger of the shares of the two texts' paragraphs that have a counterpart, from 0 to 1; 1 for two texts without
    /// paragraphs.
    var linkedShare: Double {
        let (rows, columns) = (figures.paragraphs.canonical, figures.paragraphs.own)
        guard rows + columns > 0 else { return 1 }
        return max(
            Double(linked.canonical) / Double(max(1, rows)), Double(linked.target) / Double(max(1, columns)))
    }

    private func counts(canonical paragraph: Int) -> Bool {
        canonical.isContent(paragraph) && !copies.canonical.contains(paragraph)
    }

    private func counts(target paragraph: Int) -> Bool {
        version.isContent(paragraph) && !copies.target.contains(paragraph)
    }

    private mutating func countParagraphs() {
        for bead in alignment.paragraphs.beads {
            for paragraph in bead.canonical where counts(canonical: paragraph) {
                let rendered = moved.canonical.contains(paragraph) ? 1 : Self.share(of: bead)
                figures.paragraphs.canonical += 1
                figures.paragraphs.rendered += rendered
                if bead.isLink || moved.canonical.contains(paragraph) { linked.canonical += 1 }
            }
            for paragraph in bead.target where counts(target: paragraph) {
                let rendered = moved.target.contains(paragraph) ? 1 : Self.share(of: bead)
                figures.paragraphs.own += 1
                figures.paragraphs.added += 1 - rendered
                if bead.isLink || moved.target.contains(paragraph) { linked.target += 1 }
            }
        }
    }

    private mutating func countSentences() {
        for bead in alignment.sentences.beads {
            for sentence in canonical.sentences[bead.canonical] where counts(canonical: sentence.paragraph) {
                let rendered = moved.canonical.contains(sentence.paragraph) ? 1 : Self.share(of: bead)
                figures.sentences.canonical += 1
                figures.sentences.rendered += rendered
                figures.words.canonical += sentence.tokens.count
                figures.words.rendered += rendered * Double(sentence.tokens.count)
            }
            for sentence in version.sentences[bead.target] where counts(target: sentence.paragraph) {
                let rendered = moved.target.contains(sentence.paragraph) ? 1 : Self.share(of: bead)
                figures.sentences.own += 1
                figures.sentences.added += 1 - rendered
                figures.words.own += sentence.tokens.count
                figures.words.added += (1 - rendered) * Double(sentence.tokens.count)
            }
        }
    }

    private mutating func countWordsOfParagraphs() {
        let (rows, columns) = (Self.words(canonical), Self.words(version))
        let usual = usualRatio
        for bead in alignment.paragraphs.beads {
            let own = bead.canonical.reduce(0) { $0 + (canonical.isContent($1) ? rows[$1] : 0) }
            let other = bead.target.reduce(0) { $0 + (version.isContent($1) ? columns[$1] : 0) }
            let (left, right) = (Double(own) * usual, Double(other))
            let isMoved =
                bead.canonical.contains(where: moved.canonical.contains)
                || bead.target.contains(where: moved.target.contains)
            let rendered = isMoved ? 1 : bead.isLink ? left > 0 ? min(1, right / left) : 1 : Self.share(of: bead)
            let kept = isMoved ? 1 : bead.isLink ? right > 0 ? min(1, left / right) : 1 : Self.share(of: bead)
            byParagraph.canonical += own
            byParagraph.rendered += rendered * Double(own)
            byParagraph.own += other
            byParagraph.added += (1 - kept) * Double(other)
        }
    }

    /// The words of each paragraph: the tokens of its sentences.
    private static func words(_ document: SegmentedDocument) -> [Int] {
        var words = [Int](repeating: 0, count: document.paragraphCount)
        for sentence in document.sentences { words[sentence.paragraph] += sentence.tokens.count }
        return words
    }

    /// Words of the version for one of the canonical text, in linked sentences; 1 where there are none.
    private var usualRatio: Double {
        var sums = (canonical: 0, target: 0)
        for bead in alignment.sentences.beads where bead.isLink {
            sums.canonical += canonical.sentences[bead.canonical].reduce(0) { $0 + $1.tokens.count }
            sums.target += version.sentences[bead.target].reduce(0) { $0 + $1.tokens.count }
        }
        return sums.canonical > 0 && sums.target > 0 ? Double(sums.target) / Double(sums.canonical) : 1
    }

    private mutating func countShapes() {
        let links = alignment.paragraphs.beads.filter {
            $0.isLink && $0.canonical.contains { canonical.isContent($0) }
        }
        if !links.isEmpty {
            let count = Double(links.count)
            figures.merged = Double(links.count { $0.canonical.count > 1 }) / count
            figures.split = Double(links.count { $0.target.count > 1 }) / count
            figures.confidence = links.reduce(0) { $0 + $1.score } / count
        }
        figures.moves = alignment.moves.count
        let inMoves = moved.canonical.count { canonical.isContent($0) }
        figures.moved = Double(inMoves) / Double(max(1, figures.paragraphs.canonical))
    }

    /// How likely a bead's units are rendered.
    private static func share(of bead: Bead) -> Double { bead.isLink ? 1 : 1 - bead.score }
}
