import HexaplaCore
import Testing

@Suite struct FNV1aTests {
    /// The test vectors of the authors.
    @Test(
        arguments: [
            ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
        ] as [(String, UInt64)])
    func knowsTheVectors(text: String, value: UInt64) {
        #expect(FNV1a.hash(text.utf8) == value)
        var hash = FNV1a()
        for byte in text.utf8 { hash.add(byte) }
        #expect(hash.value == value)
    }

    @Test func aSaltSetsKindsApartAndAHashGoesOn() {
        #expect(FNV1a.hash("a".utf8, salt: 0) == FNV1a.hash("a".utf8))
        #expect(FNV1a.hash("a".utf8, salt: 1) != FNV1a.hash("a".utf8))
        var hash = FNV1a(after: FNV1a.hash("foo".utf8))
        hash.add(contentsOf: "bar".utf8)
        #expect(hash.value == FNV1a.hash("foobar".utf8))
        var letters = FNV1a()
        letters.add(UInt16(0x430))
        #expect(letters.value == (FNV1a().value ^ 0x430) &* 0x0000_0100_0000_01B3 as UInt64)
    }
}
