import HexaplaCore
import Testing

@Suite struct SentencePlacesTests {
    private static func alignment(_ level: AlignmentLevel, _ shapes: String) throws -> Alignment {
        var (row, column) = (0, 0)
        let beads = shapes.split(separator: " ").map { shape in
            let counts = shape.split(separator: "-").compactMap { Int($0) }
            defer { (row, column) = (row + counts[0], column + counts[1]) }
            return Bead(canonical: row..<row + counts[0], target: column..<column + counts[1], score: 0.9)
        }
        return try Alignment(level: level, beads: beads, canonicalCount: row, targetCount: column)
    }

    /// Paragraph beads, sentence beads, the paragraph of each sentence, and the first sentence bead that contradicts.
    @Test(arguments: [
        ("1-1 1-1", "1-1 1-1 1-1", [0, 1, 1], [0, 1, 1], nil),
        ("1-1 1-1", "1-1 2-2", [0, 1, 1], [0, 1, 1], nil),
        ("5-1", "1-1 1-1 1-1 1-1 1-1", [0, 1, 2, 3, 4], [0, 0, 0, 0, 0], nil),
        ("1-0 0-1", "1-0 0-1", [0], [0], nil),
        ("1-1 1-0", "1-1 1-0", [0, 1], [0], nil),
        ("1-0 0-1", "1-1", [0], [0], 0),
        ("1-1 1-0", "1-1 1-1", [0, 1], [0, 0], 1),
        ("1-1 1-1", "1-1 2-1", [0, 0, 1], [0, 1], 1),
        ("1-1 1-1", "2-1 1-1", [0, 1, 1], [0, 1], 0),
        ("1-1", "1-1 1-1", [0, 1], [0, 0], 1),
    ])
    func aLinkedSentenceLiesInsideOneLinkedBead(
        _ paragraphs: String, _ sentences: String, _ canonical: [Int], _ target: [Int], _ conflict: Int?
    ) throws {
        let places = SentencePlaces(canonical: canonical, target: target)
        let (upper, lower) = (try Self.alignment(.paragraph, paragraphs), try Self.alignment(.sentence, sentences))
        #expect(places.firstConflict(paragraphs: upper, sentences: lower) == conflict)
        do throws(AlignmentError) {
            let made = try VersionAlignment(language: .french, paragraphs: upper, sentences: lower, places: places)
            #expect(conflict == nil && made.places == places)
        } catch {
            #expect(error == .levels(bead: conflict ?? -1))
        }
    }
}
