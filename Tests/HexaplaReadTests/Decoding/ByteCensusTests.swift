import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct ByteCensusTests {
    @Test(arguments: [0, 1, 191, 192, 193, 5000])
    func agreesWithPlainCounting(count: Int) {
        var random = SeededGenerator(seed: UInt64(count))
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
        let census = ByteCensus(bytes)
        #expect(census.nuls == bytes.count { $0 == 0 })
        #expect(census.leads == bytes.count { $0 >= 0xC0 })
        #expect(census.continuations == bytes.count { $0 >= 0x80 && $0 < 0xC0 })
        #expect(census.controls == bytes.count(where: ByteCensus.isControl))
    }

    @Test func counterDoesNotOverflow() {
        #expect(ByteCensus(Array(repeating: 0, count: 1000)).nuls == 1000)
        #expect(ByteCensus(Array(repeating: 1, count: 1000)).controls == 1000)
    }

    @Test func controlsAreThoseNoTextHolds() {
        let controls = (UInt8.min...UInt8.max).filter(ByteCensus.isControl)
        #expect(controls == Array(0...8) + Array(0x0E...0x19) + Array(0x1C...0x1F))
    }
}
