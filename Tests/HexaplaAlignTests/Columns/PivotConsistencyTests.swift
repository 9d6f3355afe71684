import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct PivotConsistencyTests {
    private static let count = 20

    /// Units that hold six keys of their own; `odd` ones hold others than their place says.
    private func side(odd: Set<Int> = []) -> Side {
        Sides.make(
            (0..<Self.count).map { unit in
                (100, (0..<6).map { UInt64(2000 + (odd.contains(unit) ? unit + 500 : unit) * 10 + $0) })
            })
    }

    /// Beads one to one; those named get a probability of their own.
    private func beads(_ scores: [Int: Double] = [:]) -> [Bead] {
        (0..<Self.count).map { Bead(canonical: $0..<$0 + 1, target: $0..<$0 + 1, score: scores[$0] ?? 0.99) }
    }

    private func evidence(
        own: (Side, [Bead]), other: (Side, [Bead]), canonical: Side? = nil
    ) -> PivotConsistency {
        PivotConsistency(own: own, other: other, canonical: canonical ?? side())
    }

    @Test func aDoubtfulLinkThatSharesNothingIsContradicted() {
        let found = evidence(own: (side(odd: [4]), beads([4: 0.7, 9: 0.7])), other: (side(), beads()))
        #expect(found.contradicted == [4] && found.supported == [9])
        #expect(found.shift < -1 && found.shift > -2.5)
        #expect(found.support > 0 && found.support < 0.5)
    }

    @Test func aSureLinkIsNotDoubted() {
        #expect(evidence(own: (side(odd: [4]), beads()), other: (side(), beads())).contradicted == [])
    }

    @Test func anUnsureVoiceIsNotHeard() {
        let found = evidence(own: (side(odd: [4]), beads([4: 0.7])), other: (side(), beads([4: 0.8])))
        #expect(found.contradicted == [])
    }

    @Test func versionsThatShareLittleElsewhereSayNothing() {
        let strange = side(odd: Set(0..<12))
        let found = evidence(own: (strange, beads([4: 0.7])), other: (side(), beads()))
        #expect(found.contradicted == [] && found.supported == [] && found.shift == 0 && found.support == 0)
    }

    @Test func tooFewSureLinksShowNothing() {
        let unsure = Dictionary(uniqueKeysWithValues: (2..<Self.count).map { ($0, 0.7) })
        let found = evidence(own: (side(odd: [4]), beads(unsure)), other: (side(), beads()))
        #expect(found.contradicted == [] && found.shift == 0)
    }

    @Test func theMoreUsualNothingIsTheLessItWeighs() {
        let plain = evidence(own: (side(odd: [4]), beads([4: 0.7])), other: (side(), beads()))
        let mixed = evidence(own: (side(odd: [4, 5, 6]), beads([4: 0.7])), other: (side(), beads()))
        #expect(mixed.contradicted == [4] && mixed.shift > plain.shift && mixed.shift < 0)
    }
}
