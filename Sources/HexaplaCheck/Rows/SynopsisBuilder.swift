import HexaplaCore

/// Builds the rows of the synopsis.
///
/// Each canonical paragraph has one row, in order. A version's paragraphs stand once: in the first row of their bead,
/// to which the further rows of the bead point. What a version adds has a row of its own right after the canonical
/// paragraph it follows; additions of several versions at one place stand one after the other in column order.
/// What was moved stands at its canonical row with type `move`, each pair of a block at its own.
struct SynopsisBuilder {
    private var cells: [[LanguageTag: Cell]]
    /// The first row of the bead, as a canonical paragraph, for cells that point back.
    private var shared: [[LanguageTag: Int]]
    /// Additions by the canonical paragraph they follow, -1 for those above the first.
    private var additions: [Int: [(language: LanguageTag, cell: Cell)]] = [:]

    /// Builds the rows of an article.
    ///
    /// - Parameter aligned: The texts with their alignments.
    /// - Returns: The rows, in the order of the canonical text.
    static func rows(of aligned: AlignedArticle) -> [Row] {
        var builder = SynopsisBuilder(count: aligned.article.canonical.paragraphCount)
        for alignment in aligned.alignments { builder.add(alignment) }
        return builder.rows
    }

    private init(count: Int) {
        cells = Array(repeating: [:], count: count)
        shared = Array(repeating: [:], count: count)
    }

    private mutating func add(_ alignment: VersionAlignment) {
        let language = alignment.language
        for bead in alignment.paragraphs.beads where bead.isLink {
            let cell = Cell(paragraphs: Array(bead.target), type: bead.type, score: bead.score)
            place(cell, over: Array(bead.canonical), language)
        }
        var free = Set(alignment.paragraphs.beads.filter(\.canonical.isEmpty).flatMap(\.target))
        for move in alignment.moves where canShow(move, language, free) {
            for pair in move.pairs {
                let cell = Cell(paragraphs: Array(pair.target), type: "move", score: pair.score)
                place(cell, over: Array(pair.canonical), language)
            }
            free.subtract(move.targetParagraphs)
        }
        for bead in alignment.paragraphs.beads where bead.canonical.isEmpty {
            let left = bead.target.filter(free.contains)
            guard !left.isEmpty else { continue }
            let cell = Cell(paragraphs: left, type: "0-\(left.count)", score: bead.score)
            additions[bead.canonical.lowerBound - 1, default: []].append((language, cell))
        }
    }

    /// A move is shown where the beads leave both its sides empty.
    private func canShow(_ move: Move, _ language: LanguageTag, _ free: Set<Int>) -> Bool {
        !move.canonical.isEmpty && !move.target.isEmpty && cells.indices.contains(move.canonical.lowerBound)
            && cells.indices.contains(move.canonical.upperBound - 1)
            && move.canonicalParagraphs.allSatisfy { cells[$0][language] == nil }
            && move.targetParagraphs.allSatisfy(free.contains)
    }

    private mutating func place(_ cell: Cell, over canonical: [Int], _ language: LanguageTag) {
        guard let first = canonical.first else { return }
        cells[first][language] = cell
        for paragraph in canonical.dropFirst() {
            cells[paragraph][language] = Cell(paragraphs: [], type: cell.type, score: cell.score)
            shared[paragraph][language] = first
        }
    }

    private var rows: [Row] {
        var rows: [Row] = []
        var rowOfParagraph: [Int] = []
        append(-1, to: &rows)
        for paragraph in cells.indices {
            rowOfParagraph.append(rows.count)
            let pointed = cells[paragraph].map { language, cell in
                let first = shared[paragraph][language].map { rowOfParagraph[$0] }
                return (
                    language,
                    Cell(paragraphs: cell.paragraphs, type: cell.type, score: cell.score, sharedWithRow: first)
                )
            }
            rows.append(Row(canonical: paragraph, cells: Dictionary(uniqueKeysWithValues: pointed)))
            append(paragraph, to: &rows)
        }
        return rows
    }

    private func append(_ place: Int, to rows: inout [Row]) {
        for addition in additions[place] ?? [] {
            rows.append(Row(canonical: nil, cells: [addition.language: addition.cell]))
        }
    }
}
