import Foundation
import HexaplaCore
import Testing

@Suite struct AlignmentTests {
    private func bead(_ canonical: Range<Int>, _ target: Range<Int>) -> Bead {
        Bead(canonical: canonical, target: target, score: 0.5)
    }

    @Test func beadsInOrderThatCoverAllAreAnAlignment() throws {
        let beads = [bead(0..<1, 0..<2), bead(1..<2, 2..<2), bead(2..<2, 2..<3)]
        let alignment = try Alignment(level: .paragraph, beads: beads, canonicalCount: 2, targetCount: 3)
        #expect(alignment.beads.map(\.type) == ["1-2", "1-0", "0-1"])
        #expect(alignment.beads.map(\.isLink) == [true, false, false])
    }

    @Test func brokenListsAreRefused() {
        #expect(throws: AlignmentError.outOfOrder(bead: 1)) {
            try Alignment(
                level: .sentence, beads: [bead(0..<1, 0..<1), bead(2..<3, 1..<2)], canonicalCount: 3, targetCount: 2)
        }
        #expect(throws: AlignmentError.incomplete) {
            try Alignment(level: .sentence, beads: [bead(0..<1, 0..<1)], canonicalCount: 2, targetCount: 1)
        }
        #expect(throws: AlignmentError.empty(bead: 0)) {
            try Alignment(level: .sentence, beads: [bead(0..<0, 0..<0)], canonicalCount: 0, targetCount: 0)
        }
    }

    @Test func emptyDocumentsHaveAnEmptyAlignment() throws {
        #expect(try Alignment(level: .paragraph, beads: [], canonicalCount: 0, targetCount: 0).beads.isEmpty)
    }
}
