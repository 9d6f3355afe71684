import HexaplaCore
import HexaplaNormalize
import HexaplaTesting
import Testing

@Suite struct OffsetTests {
    @Test func changedTextMapsToExactlyItsBytes() throws {
        let source = "A\r\n  co\u{AD}op e\u{301}t\u{200B} ﻻ."
        let paragraph = try layers(source, .arabic)
        let original = LayeredText<Original>(source)
        func traced(_ piece: String) throws -> String {
            let bytes = paragraph.text.utf8
            let wanted = Array(piece.utf8)
            let start = try #require(
                (0...(bytes.count - wanted.count)).first { Array(bytes[$0..<$0 + wanted.count]) == wanted })
            return original[paragraph.map.map(ByteRange(start, start + wanted.count))]
        }
        #expect(Array(try traced("A").utf8) == Array("A".utf8))
        #expect(Array(try traced(" ").utf8) == Array("\r\n  ".utf8))
        #expect(Array(try traced("coop").utf8) == Array("co\u{AD}op".utf8))
        #expect(Array(try traced("é").utf8) == Array("e\u{301}".utf8))
        #expect(Array(try traced("لا").utf8) == Array("ﻻ".utf8))
        #expect(Array(try traced(".").utf8) == Array(".".utf8))
    }

    @Test(arguments: UInt64(0)..<60)
    func mapsCoverAreMonotoneAndStayOnScalars(seed: UInt64) throws {
        let source = "x" + oddText(seed: seed, length: 200)
        for language in LanguageTag.six {
            let paragraph = try layers(source, language)
            let original = LayeredText<Original>(source)
            try check(paragraph.map, from: paragraph.text, to: original)
            try check(paragraph.foldedMap, from: paragraph.folded, to: paragraph.text)
        }
    }

    private func check<A: TextLayer, B: TextLayer>(
        _ map: OffsetMap<A, B>, from: LayeredText<A>, to: LayeredText<B>
    ) throws {
        #expect(map.fromCount == from.count)
        #expect(map.toEnd == to.count)
        #expect(String(validating: from.utf8, as: UTF8.self) != nil)
        var last = 0
        for position in 0...from.count where from.isScalarBoundary(position) {
            let target = map.map(ByteRange(position, position)).start
            #expect(to.isScalarBoundary(target))
            #expect(target >= last)
            last = target
        }
        for position in stride(from: 0, to: from.count, by: 7) where from.isScalarBoundary(position) {
            let range = ByteRange<A>(position, from.count)
            #expect(map.inverseMap(map.map(range)).contains(range))
        }
    }

    @Test func unchangedTextMapsToItself() throws {
        let paragraph = try layers("Plain text, nothing odd.")
        #expect(paragraph.map == OffsetMap(identity: 24))
        #expect(paragraph.foldedMap == OffsetMap(identity: 24))
    }

    @Test(arguments: UInt64(100)..<130)
    func theNormalizedLayerIsInNFCAndStable(seed: UInt64) throws {
        let once = try layers("x" + oddText(seed: seed, length: 300))
        let twice = try layers(once.text.string)
        #expect(Array(once.text.utf8) == Array(twice.text.utf8))
    }
}
