import HexaplaCore
import Testing

@Suite struct StageCountsTests {
    @Test func countsAddUp() {
        var total = StageCounts(input: 1, output: 1, reasons: ["a": 1])
        total += StageCounts(input: 2, output: 1, reasons: ["a": 2, "b": 1])
        #expect(total == StageCounts(input: 3, output: 2, reasons: ["a": 3, "b": 1]))
    }

    @Test func nothingLeavesNoEntry() {
        var counts = StageCounts()
        counts.add("x", 0)
        #expect(counts.reasons.isEmpty)
        counts.add("x")
        #expect(counts.reasons == ["x": 1])
    }
}
