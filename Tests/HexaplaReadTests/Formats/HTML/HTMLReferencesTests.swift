import Testing

@testable import HexaplaRead

@Suite struct HTMLReferencesTests {
    @Test(
        arguments: [
            ("&amp;", [0x26], 5), ("&amp", [0x26], 4), ("&notit;", [0xAC], 4), ("&notin;", [0x2209], 7),
            ("&#65;", [65], 5),
            ("&#x41g", [65], 5), ("&#X4E2D;", [0x4E2D], 8), ("&#0;", [0xFFFD], 4), ("&#xD800;", [0xFFFD], 8),
            ("&#99999999999;", [0xFFFD], 14), ("&#150;", [0x2013], 6), ("&acy;", [0x430], 5),
            ("&NotEqualTilde;", [0x2242, 0x338], 15),
            ("&CounterClockwiseContourIntegral;", [0x2233], 33),
        ] as [(String, [UInt32], Int)])
    func reads(text: String, scalars: [UInt32], end: Int) throws {
        let utf8 = Array(text.utf8)
        let found = try #require(HTMLReferences.read(utf8, at: 0, end: utf8.count))
        #expect(found.scalars == scalars && found.end == end)
    }

    @Test(arguments: ["&", "&;", "&#", "&#;", "&#x;", "&x", "& amp;", "&hellip", "&zzz;"])
    func isText(text: String) {
        let utf8 = Array(text.utf8)
        #expect(HTMLReferences.read(utf8, at: 0, end: utf8.count) == nil)
    }
}
