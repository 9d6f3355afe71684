import Testing

@testable import HexaplaDetect

@Suite struct RowSumTests {
    private func row(_ bytes: [Int8]) -> SIMD8<Int16> {
        bytes.span.bytes.unsafeLoadUnaligned(as: SIMD8<Int16>.self)
    }

    @Test func addsSignedBytesInOrder() {
        var sum = RowSum()
        let bytes = (0..<16).map { Int8($0 * 17 - 128) }
        for _ in 0..<3 { sum.add(row(bytes)) }
        sum.flush()
        #expect((0..<16).map { Int(sum.total[$0]) } == bytes.map { 3 * Int($0) })
    }

    @Test(arguments: [Int8.min, .max])
    func manyExtremeRowsDoNotOverflow(value: Int8) {
        var sum = RowSum()
        let bytes = row(Array(repeating: value, count: 16))
        for _ in 0..<50 {
            sum.reserve()
            for _ in 0..<WordFeatures.capacity { sum.add(bytes) }
        }
        sum.flush()
        #expect(sum.total[0] == Int32(value) * 50 * Int32(WordFeatures.capacity))
        #expect(sum.total[15] == sum.total[0])
    }
}
