import HexaplaCore
import HexaplaTesting

@testable import HexaplaAlign

/// Articles of one version made from a list of bead shapes; each paragraph is one sentence.
struct Shapes {
    let canonical: SegmentedDocument
    let version: SegmentedDocument
    let alignment: VersionAlignment

    /// Makes the texts and their alignment.
    ///
    /// - Parameters:
    ///   - shapes: The beads, such as `1-1 2-1 1-0 0-1`, at both levels.
    ///   - score: The probability of each bead.
    ///   - words: The number of words of each canonical paragraph and of each of the version; 10 where the list ends.
    ///   - furniture: The canonical paragraphs and those of the version that are furniture.
    ///   - moves: Blocks in another place.
    /// - Throws: `AlignmentError` when the shapes are no alignment.
    init(
        _ shapes: String, score: Double = 1, words: ([Int], [Int]) = ([], []),
        furniture: (Set<Int>, Set<Int>) = ([], []), moves: [Move] = []
    ) throws {
        var beads: [Bead] = []
        var (row, column) = (0, 0)
        for shape in shapes.split(separator: " ") {
            let counts = shape.split(separator: "-").compactMap { Int($0) }
            beads.append(Bead(canonical: row..<row + counts[0], target: column..<column + counts[1], score: score))
            (row, column) = (row + counts[0], column + counts[1])
        }
        canonical = Self.document(row, words.0, furniture.0, .english)
        version = Self.document(column, words.1, furniture.1, .french)
        alignment = try VersionAlignment(
            language: .french,
            paragraphs: try Alignment(
                level: .paragraph, beads: beads, canonicalCount: row, targetCount: column),
            sentences: try Alignment(level: .sentence, beads: beads, canonicalCount: row, targetCount: column),
            places: SentencePlaces(canonical: Array(0..<row), target: Array(0..<column)), moves: moves)
    }

    private static func document(
        _ count: Int, _ words: [Int], _ furniture: Set<Int>, _ language: LanguageTag
    ) -> SegmentedDocument {
        let paragraphs = (0..<count).map { place in
            [Array(repeating: "mola", count: place < words.count ? words[place] : 10).joined(separator: " ") + "."]
        }
        return DocumentFactory.segmented(
            paragraphs, language: language, kinds: (0..<count).map { furniture.contains($0) ? .furniture : .body })
    }

    /// The version as an edition.
    func edition(_ judge: EditionJudge = EditionJudge()) -> Edition {
        judge.edition(of: alignment, canonical: canonical, version: version)
    }
}
