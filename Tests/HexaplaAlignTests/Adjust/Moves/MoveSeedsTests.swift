import Testing

@testable import HexaplaAlign

@Suite struct MoveSeedsTests {
    private func windows(
        _ left: [[UInt64]], _ right: [[UInt64]], _ rows: [LooseRun], _ columns: [LooseRun]
    ) -> [MoveSeeds.Window] {
        MoveSeeds(
            canonical: Sides.make(left.map { (40, $0) }), target: Sides.make(right.map { (40, $0) }), lexicon: nil
        ).windows(rows, columns)
    }

    @Test func runsThatShareSomethingRareAreProposed() {
        let left: [[UInt64]] = [[5000], [5001], [], [5002]]
        let right: [[UInt64]] = [[], [], [5000], [5001]]
        let found = windows(left, right, [LooseRun(units: 0..<2, gap: 0)], [LooseRun(units: 2..<4, gap: 3)])
        #expect(found == [MoveSeeds.Window(canonical: 0..<2, target: 2..<4, weight: 2)])
    }

    @Test func runsInOneGapAreNot() {
        let run = [LooseRun(units: 0..<1, gap: 2)]
        #expect(windows([[5000]], [[5000]], run, run).isEmpty)
        #expect(windows([[5000]], [[5001]], run, [LooseRun(units: 0..<1, gap: 3)]).isEmpty)
    }

    @Test func whatManyHoldProposesNothing() {
        let side = [[UInt64]](repeating: [5000], count: 20)
        let found = windows(side, side, [LooseRun(units: 0..<20, gap: 0)], [LooseRun(units: 0..<20, gap: 1)])
        #expect(found.isEmpty)
    }

    @Test func aLongRunIsCutToWhatMatches() {
        var left = [[UInt64]](repeating: [], count: 500)
        left[250] = [5000, 5001]
        let found = windows(
            left, [[5000, 5001]], [LooseRun(units: 0..<500, gap: 0)], [LooseRun(units: 0..<1, gap: 1)])
        #expect(found == [MoveSeeds.Window(canonical: 246..<255, target: 0..<1, weight: 2)])
    }

    @Test func theNumberOfWindowsGrowsWithTheTextOnly() {
        // Every unit shares an item with three others: no more windows than units.
        func count(_ size: Int) -> Int {
            let left = (0..<size).map { [UInt64(5000 + $0 / 3 * 7 % size)] }
            let right = (0..<size).map { [UInt64(5000 + $0 / 3)] }
            return windows(
                left, right, [LooseRun(units: 0..<size, gap: 0)], [LooseRun(units: 0..<size, gap: 1)]
            ).count
        }
        #expect(count(3000) <= 3000)
    }
}
