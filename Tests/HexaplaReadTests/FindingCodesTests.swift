import HexaplaCore
import HexaplaRead
import Testing

@Suite struct FindingCodesTests {
    @Test func codesAreNumberedInOrder() {
        let codes: [FindingCode] = [
            .readEmpty, .readBinary, .readUnknownEncoding, .readInvalidBytes, .readNUL, .readUncertainEncoding,
            .readMarkup, .readMarkContradicts, .readLongParagraph,
        ]
        #expect(codes.map(\.rawValue) == (1...9).map { "HX-READ-00\($0)" })
    }
}
