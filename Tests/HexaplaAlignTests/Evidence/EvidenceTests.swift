import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct MarksTests {
    @Test(arguments: ["Is it “so” (yes)?", "هل هو «كذا» (نعم)؟", "这是“真的”（对）？"])
    func likeMarksCountAlike(text: String) {
        let marks = Marks(Array(text.utf8)[...])
        #expect(marks.counts == SIMD8<Float>(1, 0, 2, 2, 0, 0, 0, 0))
    }
}

@Suite struct LengthModelTests {
    private let model = LengthModel(ratio: 0.5, variance: 2)

    @Test func theExpectedLengthScoresBest() {
        #expect(model.score(canonical: 100, target: 50) == 0)
        #expect(model.score(canonical: 100, target: 60) < model.score(canonical: 100, target: 52))
    }

    @Test func theScoreHasAFloorAndTakesEmptySides() {
        #expect(model.score(canonical: 10_000, target: 1) == -12)
        #expect(model.score(canonical: 0, target: 0) == 0)
    }
}

@Suite struct SkeletonTableTests {
    private let table = SkeletonTable(
        parsing: """
            # test
            a\t
            e\t
            o\t
            p\tP
            b\tP
            t\tT
            d\tT
            r\tR
            k\tK
            h\t
            s\tS
            sh\tS
            и\t
            о\t
            е\t
            п\tP
            т\tT
            р\tR
            """)

    @Test func namesInTwoScriptsFallTogether() {
        #expect(table.skeleton(of: Array("petro".utf8)[...]) == Array("PTR".utf8))
        #expect(table.skeleton(of: Array("петро".utf8)[...]) == Array("PTR".utf8))
    }

    @Test func likeClassesInARowAreWrittenOnceAndDigraphsComeFirst() {
        #expect(table.skeleton(of: Array("pobshok".utf8)[...]) == Array("PSK".utf8))
    }

    @Test func aLetterOutsideTheTableGivesNothing() {
        #expect(table.skeleton(of: Array("pet文".utf8)[...]).isEmpty)
    }
}

@Suite struct PairEvidenceTests {
    @Test func rareItemsWeighMore() {
        let canonical = Sides.make([(100, [2000]), (100, [3000]), (100, [3000])])
        let target = Sides.make([(100, [2000]), (100, [3000]), (100, [3000])])
        let evidence = PairEvidence(canonical: canonical, target: target, band: Band(full: 3, 3), mass: nil)
        #expect(evidence.pairs[0, 0][1] > evidence.pairs[1, 1][1])
        #expect(evidence.pairs[1, 2][1] > 0)
        #expect(evidence.pairs[0, 1][1] == 0)
        #expect(evidence.pairs[0, 0][0] == 0)
    }

    @Test func wordsTheOtherSideLacksHaveNoMassButNumbersDo() {
        let canonical = Sides.make([(100, [2000, 5])])
        let target = Sides.make([(100, [])])
        let evidence = PairEvidence(canonical: canonical, target: target, band: Band(full: 1, 1), mass: nil)
        #expect(evidence.canonicalMass[0][1] == 0)
        #expect(evidence.canonicalMass[0][0] > 0)
    }
}
