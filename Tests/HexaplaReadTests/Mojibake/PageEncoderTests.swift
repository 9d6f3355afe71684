import Testing

@testable import HexaplaRead

@Suite struct PageEncoderTests {
    @Test(arguments: PageEncoder.single)
    func writesWhatThePageReads(page: PageEncoder) throws {
        guard case .singleByte(let table) = try #require(NamedScheme(page.name)).scheme else {
            Issue.record("\(page.name) has one byte a character.")
            return
        }
        for byte in 0x80..<0x100 where table[byte] != 0xFFFD { #expect(page.code(of: table[byte]) == UInt16(byte)) }
        #expect(!page.isDouble && page.code(of: 0x6865) == nil && page.code(of: 0x1F600) == nil)
    }

    @Test func writesPairs() throws {
        let page = try #require(PageEncoder.double.first { $0.name == "GB18030" })
        #expect(page.code(of: 0x4E2D) == 0xD6D0 && page.isDouble)
        let other = try #require(PageEncoder.double.first { $0.name == "Big5" })
        #expect(other.code(of: 0x4E2D) == 0xA4A4)
    }

    @Test func bytesWithoutACharacterAreControls() throws {
        let page = try #require(PageEncoder.single.first { $0.name == "windows-1252" })
        #expect(page.code(of: 0x9D) == 0x9D && page.code(of: 0x201D) == 0x94)
        let twins = try #require(PageEncoder.single.first { $0.name == "IBM437" })
        #expect(twins.code(of: 0xB5) == twins.code(of: 0x3BC) && twins.code(of: 0xB5) != nil)
    }
}
