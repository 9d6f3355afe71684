import HexaplaCore
import HexaplaSegment
import HexaplaTesting
import Testing

/// Texts made to break segmenters: the sentences must be valid, in order, and spell the text.
@Suite struct NastyInputTests {
    private static let size = 2_000

    private static func repeated(_ piece: String) -> String {
        String(repeating: piece, count: size / max(1, piece.utf8.count))
    }

    private static let pieces = [
        "a", ".", "?", "(", ")", "\"", "'", " ", "\n", "。", "“", "”", "…", "😀", "¿", "¡", "—", "\u{301}", "\u{202E}",
        ". ", ". . ", ".)", ".\"", "Mr. ", "J. ", "1. ", "a) ", "a.b", ".a", "🇪🇸", "…\u{202E}", "。“", "”。", "».", "《谁？》",
        "@a ", ":) ", ")) ", "(( ", "www.a.b/", "۔ ", "؟\" ", "\u{FEFF}.", "é. É", ".\n", ".\r\n", "\u{2028}", "…… ",
        "-- ",
    ]

    private static func check(_ text: String, _ language: LanguageTag) throws {
        let layer = LayeredText<Normalized>(text)
        let ranges = try TestLists.segmenter.sentences(layer, language: language)
        var end = 0
        for range in ranges {
            #expect(range.start >= end && range.end > range.start && range.end <= layer.count)
            #expect(layer.isScalarBoundary(range.start) && layer.isScalarBoundary(range.end))
            #expect(layer.utf8[end..<range.start].allSatisfy { $0 <= 0x20 || $0 >= 0x80 })
            end = range.end
        }
        #expect(layer.utf8[end...].allSatisfy { $0 <= 0x20 || $0 >= 0x80 })
        #expect(ranges.isEmpty == layer.utf8.isEmpty)
    }

    @Test(arguments: LanguageTag.six)
    func onePieceAgainAndAgain(language: LanguageTag) throws {
        for piece in Self.pieces { try Self.check(Self.repeated(piece), language) }
    }

    @Test(arguments: LanguageTag.six)
    func aLetterWithManyMarks(language: LanguageTag) throws {
        let marks = "A" + String(repeating: "\u{301}", count: Self.size) + ". B. "
        try Self.check(marks, language)
        #expect(try sentences("He sat. " + marks, language).first == "He sat.")
    }

    @Test(arguments: 0..<20)
    func randomPieces(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let words = Self.pieces + ["He", "и", "слово", "قال", "他", "s’il", "3", "Dr", "U.S.", "т. е.", " "]
        var text = ""
        for _ in 0..<400 { text += words[Int(random.next() % UInt64(words.count))] }
        for language in LanguageTag.six { try Self.check(text, language) }
    }

    @Test(arguments: 0..<10)
    func randomBytes(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let bytes = (0..<4_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        for language in LanguageTag.six { try Self.check(String(decoding: bytes, as: UTF8.self), language) }
    }

    /// The number of places told grows with the text and not faster.
    @Test(arguments: [". ", "a) ", "Mr. ", "。“", "\n", "…? "])
    func placesGrowLinearly(piece: String) throws {
        let segmenter = TestLists.segmenter
        func places(_ count: Int) throws -> Int {
            let text = LayeredText<Normalized>(String(repeating: piece + "x ", count: count))
            return try segmenter.explain(text, language: .english).count
        }
        #expect(try places(2_000) <= 2 * places(1_000) + 2)
    }
}
