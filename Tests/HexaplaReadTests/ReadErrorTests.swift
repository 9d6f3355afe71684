import Foundation
import HexaplaCore
import Testing

@testable import HexaplaRead

@Suite struct ReadErrorTests {
    @Test func saysPlaceReasonAndRemedy() {
        let error = ReadError(.readEmpty, path: "a/en.txt", offset: 7, message: "It is empty.", remedy: "Fill it.")
        #expect(error.description == "a/en.txt:7: HX-READ-001: It is empty. Fill it.")
    }

    @Test func isSentences() throws {
        let file = Samples.file([])
        let zip = try #require(BinarySignature([0x50, 0x4B, 3, 4]))
        for error in [
            ReadError.empty(file), .empty(Samples.file([0x20])), .binary(file, zip), .controls(file, offset: 3),
            .unknownEncoding(file, "x"), .tooLarge(file, limit: 5),
        ] {
            for sentence in [error.message, error.remedy] {
                #expect(sentence.hasSuffix(".") && sentence.first?.isUppercase == true)
            }
            #expect(try JSONDecoder().decode(ReadError.self, from: JSONEncoder().encode(error)) == error)
        }
        #expect(ReadError.empty(file).message != ReadError.empty(Samples.file([0x20])).message)
    }
}
