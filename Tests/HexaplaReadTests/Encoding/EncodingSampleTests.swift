import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct EncodingSampleTests {
    @Test func shortFilesAreReadWhole() {
        #expect(EncodingSample([]).pieces == [0..<0])
        #expect(EncodingSample(Array(repeating: 0xE0, count: 500)).pieces == [0..<500])
    }

    @Test func plainStretchesAreSkipped() {
        let plain = Array(repeating: UInt8(ascii: " "), count: 100_000)
        let pieces = EncodingSample(plain + [0xE9] + plain).pieces
        #expect(pieces.count == 1)
        #expect(pieces[0].contains(100_000))
    }

    @Test(arguments: 0..<20)
    func windowsAreInStep(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let bytes = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let pieces = EncodingSample(bytes).pieces
        #expect(pieces.count == 4)
        for (before, after) in zip(pieces, pieces.dropFirst()) {
            #expect(before.upperBound <= after.lowerBound)
            #expect(bytes[after.lowerBound - 1] < 0x30)
        }
        #expect(pieces.allSatisfy { $0.lowerBound % 4 == 0 && $0.upperBound <= bytes.count && !$0.isEmpty })
    }

    @Test func plainLongFilesStillGiveAPiece() {
        let piece = EncodingSample(Array(repeating: UInt8(ascii: "a"), count: 100_000)).pieces
        #expect(piece.count == 1 && piece[0].lowerBound == 0)
    }
}
