import Foundation
import HexaplaCore
import Testing

@Suite struct ByteRangeTests {
    typealias Bytes = ByteRange<Original>

    @Test func aRangeNeverEndsBeforeItStarts() {
        #expect(Bytes(5, 3) == Bytes(5, 5))
        #expect(Bytes(5, 3).isEmpty)
    }

    @Test func containmentIsInclusiveOfTheEnds() {
        #expect(Bytes(2, 8).contains(Bytes(2, 8)))
        #expect(!Bytes(2, 8).contains(Bytes(2, 9)))
    }

    @Test func rangesAreWrittenAsTwoNumbers() throws {
        let data = try JSONEncoder().encode(Bytes(3, 9))
        #expect(String(decoding: data, as: UTF8.self) == "[3,9]")
        #expect(try JSONDecoder().decode(Bytes.self, from: data) == Bytes(3, 9))
    }

    @Test func aRangeWrittenBackwardsIsRefused() {
        for bad in ["[9,3]", "[-1,3]", "[-5,-1]", "[0,9223372036854775807]", "[0,9007199254740993]", "[0,1e30]", "[1]"]
        {
            #expect(throws: DecodingError.self) { try JSONDecoder().decode(Bytes.self, from: Data(bad.utf8)) }
        }
    }
}

@Suite struct LayeredTextTests {
    @Test func boundariesAreThoseOfScalars() {
        let text = LayeredText<Original>("aé文")
        #expect((0...6).map(text.isScalarBoundary) == [true, true, false, true, false, false, true])
        #expect(!text.isScalarBoundary(-1))
        #expect(!text.isScalarBoundary(7))
    }

    @Test func aPieceIsReadByItsRange() {
        #expect(LayeredText<Original>("aé文")[ByteRange(1, 3)] == "é")
        #expect(LayeredText<Original>("").bounds.isEmpty)
    }

    @Test func aTextIsWrittenAsAString() throws {
        let text = LayeredText<Original>("мир")
        let data = try JSONEncoder().encode([text])
        #expect(try JSONDecoder().decode([LayeredText<Original>].self, from: data) == [text])
    }
}
