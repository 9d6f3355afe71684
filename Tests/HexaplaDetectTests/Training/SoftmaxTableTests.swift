import Testing

@testable import HexaplaDetect

@Suite struct SoftmaxTableTests {
    @Test func learnsWhatARowStandsFor() {
        var table = SoftmaxTable(rowBits: 4, outputCount: 3)
        for step in 0..<60 { table.learn([UInt32(step % 3), 7], target: step % 3, rate: 0.2) }
        let (rows, scale) = table.quantized()
        #expect(scale > 0)
        for target in 0..<3 {
            let row = rows[target * 16..<target * 16 + 3]
            #expect(row.max() == row[row.startIndex + target])
        }
    }

    @Test func unusedOutputsStayZero() {
        var table = SoftmaxTable(rowBits: 2, outputCount: 2)
        for _ in 0..<20 { table.learn([1], target: 0, rate: 0.2) }
        let rows = table.quantized().rows
        #expect((2..<16).allSatisfy { rows[16 + $0] == 0 })
        #expect(rows[16] == 127 && rows[17] == -127)
    }

    @Test func anUntrainedTableIsZero() {
        let (rows, scale) = SoftmaxTable(rowBits: 3, outputCount: 2).quantized()
        #expect(rows == [Int8](repeating: 0, count: 128) && scale == 1)
    }

    @Test(arguments: [(UInt64.max, 15), (0, 0), (1 << 63, 8)] as [(UInt64, UInt32)])
    func theTopBitsChooseTheRow(hash: UInt64, row: UInt32) {
        #expect(SoftmaxTable(rowBits: 4, outputCount: 1).row(hash) == row)
    }
}
