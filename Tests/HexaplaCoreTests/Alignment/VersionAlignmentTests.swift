import HexaplaCore
import Testing

@Suite struct VersionAlignmentTests {
    private func bead(_ canonical: Range<Int>, _ target: Range<Int>, moved: Bool = false) -> Bead {
        Bead(canonical: canonical, target: target, score: 0.5, isMoved: moved)
    }

    private func alignment(_ beads: [Bead], _ canonical: Int, _ target: Int, moves: [Move]) throws -> VersionAlignment {
        try VersionAlignment(
            language: .french,
            paragraphs: try Alignment(
                level: .paragraph, beads: beads, canonicalCount: canonical, targetCount: target),
            sentences: try Alignment(
                level: .sentence, beads: beads, canonicalCount: canonical, targetCount: target),
            places: SentencePlaces(canonical: Array(0..<canonical), target: Array(0..<target)), moves: moves)
    }

    private func move(_ canonical: Range<Int>, _ target: Range<Int>) -> Move {
        Move(
            canonical: canonical, target: target, score: 0.5,
            sentences: [bead(canonical, target, moved: true)])
    }

    @Test(arguments: AlignmentLevel.allCases) func neighboursThatChangedPlacesAreALinkAndAMovedBead(
        level: AlignmentLevel
    ) throws {
        let beads = [bead(0..<1, 0..<1), bead(1..<1, 1..<2), bead(1..<2, 2..<3), bead(2..<3, 3..<3)]
        let found = try alignment(beads, 3, 3, moves: [move(2..<3, 1..<2)]).beads(level)
        #expect(found == [bead(0..<1, 0..<1), bead(1..<2, 2..<3), bead(2..<3, 1..<2, moved: true)])
    }

    @Test func aMoveOfLinkedUnitsIsLeftOut() throws {
        let beads = [bead(0..<1, 0..<1), bead(1..<2, 1..<2)]
        #expect(try alignment(beads, 2, 2, moves: [move(0..<1, 1..<2)]).beads(.sentence) == beads)
    }

    @Test func whatIsLeftOfALargeNullKeepsItsPlace() throws {
        let beads = [bead(0..<3, 0..<0), bead(3..<4, 0..<1), bead(4..<4, 1..<4)]
        let found = try alignment(beads, 4, 4, moves: [move(1..<2, 2..<4)]).beads(.paragraph)
        #expect(
            found == [
                bead(0..<1, 0..<0), bead(1..<2, 2..<4, moved: true), bead(2..<3, 0..<0), bead(3..<4, 0..<1),
                bead(4..<4, 1..<2),
            ])
    }

    /// Whatever moves there are, every unit is in one bead, and all beads but moved ones are in order.
    @Test(arguments: UInt64(0)..<200) func everyUnitIsInOneBead(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var (beads, rows, columns) = ([Bead](), 0, 0)
        for _ in 0..<generator.below(20) {
            let (down, across) = (generator.below(3), generator.below(3))
            guard down + across > 0 else { continue }
            beads.append(bead(rows..<rows + down, columns..<columns + across))
            (rows, columns) = (rows + down, columns + across)
        }
        let moves = (0..<generator.below(6)).map { _ in
            let (row, column) = (generator.below(rows + 1), generator.below(columns + 1))
            return move(row..<min(rows, row + 1 + generator.below(2)), column..<min(columns, column + 1))
        }
        let aligned = try alignment(beads, rows, columns, moves: moves)
        for level in AlignmentLevel.allCases {
            let found = aligned.beads(level)
            #expect(found.flatMap(\.canonical).sorted() == Array(0..<rows))
            #expect(found.flatMap(\.target).sorted() == Array(0..<columns))
            let ordered = found.filter { !$0.isMoved }
            #expect(ordered.flatMap(\.canonical) == ordered.flatMap(\.canonical).sorted())
            #expect(ordered.flatMap(\.target) == ordered.flatMap(\.target).sorted())
            #expect(found.allSatisfy { $0.isMoved ? $0.isLink : !($0.canonical.isEmpty && $0.target.isEmpty) })
        }
    }
}
