import Testing

@testable import HexaplaRead

@Suite struct BinarySignatureTests {
    @Test(
        arguments: [
            ([0x50, 0x4B, 3, 4, 20], "zip", "Unpack"), ([0x1F, 0x8B, 8, 0], "gzip", "Unpack"),
            ([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "PNG", "corpus"), ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG", "corpus"),
            ([0x7F, 0x45, 0x4C, 0x46, 2], "program", "corpus"),
        ] as [([UInt8], String, String)])
    func namesKindAndConverter(bytes: [UInt8], name: String, remedy: String) throws {
        let found = try #require(BinarySignature(bytes))
        #expect(found.name.contains(name))
        #expect(found.remedy.contains(remedy))
        #expect(BinarySignature(Array(bytes.dropLast(bytes.count - 2))) == nil)
    }

    @Test func textIsNone() {
        for text in Samples.all + ["", "PDF", "PK", "GIF"] { #expect(BinarySignature(Array(text.utf8)) == nil) }
    }
}
