import Testing

@testable import HexaplaAlign

@Suite struct InverseFrequencyTests {
    @Test func theFewerHoldersTheMoreWeight() {
        let frequency = InverseFrequency(unitCount: 40)
        let weights = (1...40).map { frequency.weight($0) }
        #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 > $1 })
    }

    @Test(arguments: [65, 100, 1_000, 20_000, 1_000_000])
    func aLongDocumentDoesNotRaiseWeights(units: Int) {
        let window = InverseFrequency(unitCount: Int(InverseFrequency.maxUnits))
        let long = InverseFrequency(unitCount: units)
        for holders in [1, 2, 3, 5, 17, 60] where holders <= units {
            let local = holders * Int(InverseFrequency.maxUnits) / units
            #expect(long.weight(holders) <= window.weight(min(holders, 2)))
            if local > 2 { #expect(long.weight(holders) <= window.weight(local)) }
        }
    }

    @Test(arguments: [3, 10, 30])
    func anItemAsCommonInALongDocumentWeighsTheSame(holders: Int) {
        let short = InverseFrequency(unitCount: Int(InverseFrequency.maxUnits)).weight(holders)
        let long = InverseFrequency(unitCount: Int(InverseFrequency.maxUnits) * 100).weight(holders * 100)
        #expect(abs(short - long) < 1e-5)
    }

    @Test func weightsAreNeverBelowZeroNorInfinite() {
        for units in [0, 1, 2, 64, 5_000] {
            for holders in [0, 1, 2, units, 10 * units] {
                let weight = InverseFrequency(unitCount: units).weight(holders)
                #expect(weight >= 0 && weight.isFinite)
            }
        }
    }

    @Test func aPairInALongDocumentSharesNoMoreThanInAShortOne() {
        func shared(_ count: Int) -> Float {
            let side = Sides.make((0..<count).map { (100, [UInt64(5000 + $0)]) })
            return PairEvidence(canonical: side, target: side, band: Band(full: count, count), mass: nil).pairs[0, 0][1]
        }
        #expect(shared(200) == shared(32))
        #expect(shared(8) < shared(32))
    }
}
