import HexaplaCore
import Testing

@testable import HexaplaRun

@Suite struct TimingsTests {
    @Test func sharesAddUp() {
        var tally = Tally()
        tally.add(3, to: .align)
        tally.add(1, to: .read)
        let timings = Timings(tally, seconds: 2, bytes: 4_000_000, jobs: 2)
        #expect(timings.megabytesPerSecond == 2)
        #expect(timings.stages["align"]?.share == 0.75)
        #expect(timings.stages["read"]?.megabytesPerSecond == 4)
        #expect(timings.peakMemory > 0)
    }

    @Test func nothingTakesNoTime() {
        let timings = Timings(Tally(), seconds: 0, bytes: 0, jobs: 1)
        #expect(timings.megabytesPerSecond == 0 && timings.stages.isEmpty)
    }
}
