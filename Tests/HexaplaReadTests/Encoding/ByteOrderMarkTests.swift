import Testing

@testable import HexaplaRead

@Suite struct ByteOrderMarkTests {
    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF, 0x61], "UTF-8", 3), ([0xFF, 0xFE, 0x61, 0], "UTF-16LE", 2),
            ([0xFE, 0xFF, 0, 0x61], "UTF-16BE", 2), ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "UTF-32LE", 4),
            ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61], "UTF-32BE", 4),
        ] as [([UInt8], String, Int)])
    func isFound(bytes: [UInt8], name: String, length: Int) {
        let mark = ByteOrderMark(bytes)
        #expect(mark?.scheme.name == name)
        #expect(mark?.length == length)
    }

    @Test func isNotFoundElsewhere() {
        for bytes in [[], [0xEF, 0xBB], [0x61, 0xEF, 0xBB, 0xBF], [0xFF], [0, 0, 0xFE]] as [[UInt8]] {
            #expect(ByteOrderMark(bytes) == nil)
        }
    }
}
