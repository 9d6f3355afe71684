import Testing

@testable import HexaplaRead

@Suite struct EncodingReaderTests {
    private func cost(_ bytes: [UInt8], _ name: String) throws -> Int? {
        let reader = EncodingReader(model: try Samples.model(), bytes: bytes, pieces: [0..<bytes.count])
        return reader.cost(of: try #require(NamedScheme(name)).scheme)
    }

    /// The same text costs the same, whatever its bytes.
    @Test(arguments: Samples.encoded)
    func costIsThatOfTheText(text: String, encoding: String) throws {
        let expected = try cost(Array(text.utf8), "UTF-8")
        #expect(try cost(Samples.encode(text, as: encoding), encoding) == expected)
    }

    @Test func brokenBytesAreDear() throws {
        let bytes = Array("abc".utf8)
        for (encoding, broken) in [
            ("UTF-8", bytes + [0xFF]), ("UTF-16LE", [0x61, 0, 0x62]), ("UTF-32BE", [9, 9, 9, 9]),
        ] {
            #expect(try #require(try cost(broken, encoding)) >= EncodingModelTables.bad)
        }
    }

    @Test func anUnknownCodePageCannotBeTried() throws {
        let reader = EncodingReader(model: try Samples.model(), bytes: [0x61], pieces: [0..<1])
        #expect(reader.cost(of: .multiByte("runes")) == nil)
    }

    @Test func unitsAreReadInBothOrders() {
        #expect(UTF16Units.unit([1, 2], at: 0, bigEndian: true) == 0x0102)
        #expect(UTF16Units.unit([1, 2], at: 0, bigEndian: false) == 0x0201)
        #expect(UTF16Units.wide([1, 2, 3, 4], at: 0, bigEndian: true) == 0x0102_0304)
        #expect(UTF16Units.wide([1, 2, 3, 4], at: 0, bigEndian: false) == 0x0403_0201)
        #expect(UTF16Units.scalar(0xD83D, 0xDE00) == 0x1F600)
    }
}
