import Testing

@testable import HexaplaRead

@Suite struct UTF8ScalarsTests {
    private static let edges: [UInt32] = [0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF]

    @Test(arguments: edges)
    func writesAndReadsBack(scalar: UInt32) throws {
        var bytes: [UInt8] = []
        UTF8Scalars.append(scalar, to: &bytes)
        #expect(bytes == Array(String(try #require(Unicode.Scalar(scalar))).utf8))
        var position = 0
        #expect(UTF8Scalars.next(bytes, &position) == scalar)
        #expect(position == bytes.count && UTF8Scalars.length(bytes[0]) == bytes.count)
        let check = UTF8Scalars.check(bytes, at: 0)
        #expect(check.isValid && check.length == bytes.count)
        let last = UTF8Scalars.last([0x61] + bytes, before: bytes.count + 1, from: 0)
        #expect(last?.scalar == scalar && last?.start == 1)
    }

    @Test func noScalarBeforeTheStart() {
        #expect(UTF8Scalars.last([0x61, 0x62], before: 1, from: 1) == nil)
    }

    @Test(
        arguments: [
            ([0x80], 1), ([0xC0, 0xAF], 1), ([0xC3], 1), ([0xE0, 0x80, 0x80], 1), ([0xE2, 0x82, 0x41], 2),
            ([0xED, 0xA0, 0x80], 1), ([0xF0, 0x9F, 0x98], 3), ([0xF4, 0x90, 0x80, 0x80], 1), ([0xF5], 1),
        ] as [([UInt8], Int)])
    func findsIllFormedSequences(bytes: [UInt8], length: Int) {
        let check = UTF8Scalars.check(bytes, at: 0)
        #expect(!check.isValid && check.length == length)
        #expect(!UTF8Scalars.isValid(bytes))
        #expect(!UTF8Scalars.isValid(Array("text ".utf8) + bytes))
    }

    @Test func validTextIsValid() {
        for text in Samples.all + [""] { #expect(UTF8Scalars.isValid(Array(text.utf8))) }
    }

    @Test(arguments: [
        ([0x61, 0xD0], true), ([0xB0, 0x61], true), ([0x80, 0x80, 0xE6, 0xA1], true), ([0x61, 0xF0, 0x9F, 0x98], true),
        ([0x61, 0xFF], false), ([0x61, 0xC0], false), ([0xD0, 0x61], false), ([0x80, 0x80, 0x80, 0x80], false),
        ([0x61], true), ([], true), ([0xD0, 0xB0], true),
    ])
    func knowsCutText(bytes: [UInt8], isCut: Bool) {
        #expect(UTF8Scalars.isCut(bytes) == isCut)
    }
}
