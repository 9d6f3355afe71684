import HexaplaICU
import Testing

@Suite struct BreakIteratorTests {
    private func ends(_ text: String, _ kind: BreakIterator.Kind, _ locale: String = "root") throws -> [Int32] {
        var iterator = BreakIterator(kind, locale: locale)
        try iterator.find(in: Array(text.utf8))
        return iterator.ends
    }

    @Test func emptyTextHasNoBoundary() throws {
        #expect(try ends("", .sentence).isEmpty)
    }

    @Test func offsetsCountBytes() throws {
        #expect(try ends("Да. Нет.", .sentence, "ru") == [6, 13])
        #expect(try ends("é𝄞a", .grapheme) == [2, 6, 7])
    }

    @Test func wordsComeWithTags() throws {
        var iterator = BreakIterator(.word, locale: "en")
        try iterator.find(in: Array("ab 12 中".utf8))
        #expect(iterator.ends == [2, 3, 5, 6, 9])
        #expect(iterator.tags.map { $0 / 100 } == [2, 0, 1, 0, 4])
    }

    @Test func aValueCanBeUsedAgainForLongerAndShorterTexts() throws {
        var iterator = BreakIterator(.word, locale: "en")
        for count in [1, 5000, 3] {
            try iterator.find(in: Array(String(repeating: "a ", count: count).utf8))
            #expect(iterator.ends.count == 2 * count)
            #expect(iterator.ends.last == Int32(2 * count))
        }
    }

    @Test func anImpossibleLocaleIsAnError() {
        #expect(throws: ICUError.self) {
            try ends("a", .word, String(repeating: "x", count: 200))
        }
    }

    @Test func manyLocalesTakeTurns() throws {
        for round in 0..<3 {
            for code in [
                "en", "fr", "es", "ru", "ar", "zh", "de", "it", "pt", "ja", "ko", "tr", "pl", "el", "he", "th", "uk",
                "bg",
            ] {
                #expect(try ends("One. Two.", .sentence, code) == [5, 9], "round \(round), \(code)")
            }
        }
    }

    @Test(.enabled(if: UnicodeFiles.has("auxiliary/GraphemeBreakTest.txt"), UnicodeFiles.absent))
    func conformsForGraphemes() throws {
        #expect(try failures("auxiliary/GraphemeBreakTest.txt", .grapheme) == [])
    }

    @Test(.enabled(if: UnicodeFiles.has("auxiliary/SentenceBreakTest.txt"), UnicodeFiles.absent))
    func conformsForSentences() throws {
        #expect(try failures("auxiliary/SentenceBreakTest.txt", .sentence) == [])
    }

    /// The lines of Unicode 15.0 on which ICU differs: each has a colon between letters, which CLDR's root tailoring
    /// takes out of MidLetter, so that a word ends there.
    private static let colonLines = [
        1253, 1254, 1267, 1268, 1283, 1284, 1285, 1286, 1287, 1288, 1289, 1290, 1291, 1292, 1712,
    ]

    @Test(.enabled(if: UnicodeFiles.has("auxiliary/WordBreakTest.txt"), UnicodeFiles.absent))
    func conformsForWordsButForTheColon() throws {
        let failed = try failures("auxiliary/WordBreakTest.txt", .word)
        #expect(try UnicodeFiles.lines("auxiliary/WordBreakTest.txt").count - failed.count == 1_808)
        #expect(failed.map(\.number) == Self.colonLines)
        #expect(failed.allSatisfy { $0.text.contains("003A") })
    }

    private func failures(_ file: String, _ kind: BreakIterator.Kind) throws -> [UnicodeFiles.Line] {
        var iterator = BreakIterator(kind, locale: "root")
        var failed: [UnicodeFiles.Line] = []
        let lines = try UnicodeFiles.lines(file)
        #expect(lines.count > 500)
        for line in lines {
            let (text, ends) = UnicodeFiles.boundaryCase(line.text)
            try iterator.find(in: text)
            if iterator.ends != ends { failed.append(line) }
        }
        return failed
    }
}
