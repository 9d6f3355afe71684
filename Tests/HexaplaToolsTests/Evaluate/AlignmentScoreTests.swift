import Testing

@testable import HexaplaCorpus
@testable import HexaplaTools

@Suite struct AlignmentScoreTests {
    private func beads(_ pairs: [([Int], [Int])]) -> Set<ScoredBead> {
        Set(pairs.map { ScoredBead(source: $0.0, target: $0.1) })
    }

    private func tally(
        _ gold: [([Int], [Int])], _ given: [([Int], [Int])], _ sizes: (Int, Int)
    ) -> AlignmentTally {
        var tally = AlignmentTally()
        tally.add(gold: beads(gold), given: beads(given), sizes: sizes)
        return tally
    }

    @Test func theGoldItselfIsPerfect() {
        let gold: [([Int], [Int])] = [([0], [0]), ([1], []), ([2, 3], [1]), ([], [2])]
        let tally = tally(gold, gold, (4, 3))
        for counts in [tally.strict, tally.lax, tally.null] {
            let figures = PrecisionRecall(counts)
            #expect(figures.precision == 1 && figures.recall == 1 && figures.f1 == 1)
        }
    }

    @Test func countsByHand() {
        // Gold: 0-0, 1+2-1, 3 alone, target 2 alone. Given: 0-0, 1-1, 2 alone, 3-2.
        let tally = tally(
            [([0], [0]), ([1, 2], [1]), ([3], []), ([], [2])],
            [([0], [0]), ([1], [1]), ([2], []), ([3], [2])], (4, 3))
        #expect(tally.strict == .init(rightGiven: 1, given: 3, rightGold: 1, gold: 2))
        #expect(tally.lax == .init(rightGiven: 2, given: 3, rightGold: 2, gold: 2))
        #expect(tally.null == .init(rightGiven: 0, given: 1, rightGold: 0, gold: 2))
        #expect(abs(PrecisionRecall(tally.strict).f1 - 0.4) < 1e-12)
    }

    @Test func idsInNoBeadAreUnaligned() {
        let tally = tally([([0], [0]), ([1], []), ([], [1])], [([0], [0])], (2, 2))
        #expect(PrecisionRecall(tally.null).f1 == 1)
    }

    @Test func emptySides() {
        #expect(PrecisionRecall(AlignmentTally.Counts()).f1 == 1)
        var counts = AlignmentTally.Counts()
        counts.add(0, 0, 0, 5)
        #expect(PrecisionRecall(counts).f1 == 0)
        #expect(PrecisionRecall(counts).recall == 0)
    }

    @Test func theMeanIsPlain() {
        let one = PrecisionRecall(precision: 1, recall: 0.5, f1: 0.6)
        let two = PrecisionRecall(precision: 0, recall: 0.5, f1: 0.2)
        let mean = PrecisionRecall.mean([one, two])
        #expect(mean.precision == 0.5 && mean.recall == 0.5 && abs(mean.f1 - 0.4) < 1e-12)
    }
}
