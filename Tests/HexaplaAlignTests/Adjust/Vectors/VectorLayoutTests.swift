import Testing

@testable import HexaplaAlign

@Suite struct VectorLayoutTests {
    @Test(
        arguments: [
            (0x0000, 0), (0x8000, -0.0), (0x3C00, 1), (0xC000, -2), (0x3555, 0.333_251_95), (0x7BFF, 65504),
            (0x0001, 5.960_464_5e-8), (0x03FF, 6.097_555e-5), (0x0400, 6.103_515_6e-5), (0x7C00, Float.infinity),
        ] as [(UInt16, Float)])
    func halfPrecisionIsWidened(bits: UInt16, value: Float) {
        #expect(VectorLayout.widened(bits) == value)
    }

    @Test func whatIsNoNumberStaysNone() {
        #expect(VectorLayout.widened(0x7E00).isNaN)
        #expect(VectorLayout.widened(0xFC00) == -.infinity)
    }

    @Test func theHeadIsReadHoweverItIsWritten() throws {
        let head = try NumPyHead(VectorFiles.numPy([[1, 2], [3, 4], [5, 6]], version: 2))
        #expect(head.rows == 3 && head.columns == 2 && head.element == .float32)
        #expect(try NumPyHead(VectorFiles.numPy([[1]], shape: "(1,1)")).columns == 1)
    }
}
