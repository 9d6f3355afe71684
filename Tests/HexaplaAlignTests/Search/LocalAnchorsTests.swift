import Testing

@testable import HexaplaAlign

@Suite struct LocalAnchorsTests {
    /// Units that each hold one of some keys in turn: each key is common, but rare near a place.
    private func side(_ count: Int, period: Int = 8) -> Side {
        Sides.make((0..<count).map { (40, [UInt64(5000 + $0 % period)]) })
    }

    private func candidates(_ count: Int, shift: Int, reach: Int) -> [Anchor] {
        LocalAnchors(
            canonical: side(count), postings: side(count).postings, lexicon: nil,
            centers: (0...count).map { min(count, $0 + shift) }, halfWidths: Array(repeating: reach, count: count + 1)
        ).candidates(columns: count)
    }

    @Test func whatIsRareNearAPlaceIsAnAnchor() {
        let found = candidates(200, shift: 1, reach: 3)
        #expect(found.count == 200)
        #expect(found.allSatisfy { $0.row == $0.column && $0.weight == 1 })
    }

    @Test func whatIsCommonNearAPlaceIsNone() {
        #expect(candidates(200, shift: 0, reach: 40).allSatisfy { $0.row < 8 || $0.row > 190 })
    }

    @Test func theBandOfARepetitiveTextIsNarrow() {
        let band = BandFinder().band(canonical: side(900, period: 150), target: side(900, period: 150))
        #expect(band.nodeCount < 900 * 60)
        for row in 0...900 { #expect(band.node(row, row) != nil) }
    }
}
