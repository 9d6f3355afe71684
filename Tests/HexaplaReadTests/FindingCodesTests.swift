import HexaplaCore
import HexaplaRead
import Testing

@Suite struct FindingCodesTests {
    @Test func codesAreNumberedInOrder() {
        let codes: [FindingCode] = [
            .readEmpty, .readBinary, .readUnknownEncoding, .readInvalidBytes, .readNUL, .readUncertainEncoding,
            .readMarkup, .readMarkContradicts,
        ]
        #expect(codes.map(\.rawValue) == (1...8).map { "HX-READ-00\($0)" })
    }
}
