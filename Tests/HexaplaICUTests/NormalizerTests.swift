import HexaplaICU
import Testing

@Suite struct NormalizerTests {
    private func nfc(_ text: String) throws -> String {
        let bytes = Array(text.utf8)
        return String(decoding: try Normalizer.normalize(bytes)?.text ?? bytes, as: UTF8.self)
    }

    @Test func normalizedTextIsLeftAlone() throws {
        for text in ["", "plain", "déjà vu", "Привет", "中文", "مرحبا"] {
            #expect(try Normalizer.normalize(Array(text.utf8)) == nil)
            #expect(try Normalizer.isNormalized(Array(text.utf8)))
        }
    }

    @Test func editsSayWhatChanged() throws {
        let result = try #require(try Normalizer.normalize(Array("ab e\u{301} cd \u{212B}.".utf8)))
        #expect(String(decoding: result.text, as: UTF8.self) == "ab é cd Å.")
        #expect(result.edits.map(\.start) == [3, 10])
        #expect(result.edits.map(\.oldCount) == [3, 3])
        #expect(result.edits.map(\.newCount) == [2, 2])
    }

    @Test func manyEditsFit() throws {
        let text = String(repeating: "e\u{301}x", count: 10_000)
        let result = try #require(try Normalizer.normalize(Array(text.utf8)))
        #expect(result.edits.count == 10_000)
        #expect(result.text.count == 30_000)
    }

    @Test func endlessMarksAreCutAndCounted() throws {
        let text = "a" + String(repeating: "\u{301}\u{323}", count: 50_000)
        let result = try #require(try Normalizer.normalize(Array(text.utf8)))
        #expect(result.cutRuns > 90)
        #expect(String(validating: result.text, as: UTF8.self) != nil)
    }

    @Test(
        .enabled(if: UnicodeFiles.has("NormalizationTest.txt.bz2"), "The Unicode test files are not installed.")
    )
    func conforms() throws {
        var failed: [Substring] = []
        var count = 0
        for line in try UnicodeFiles.lines("NormalizationTest.txt.bz2") where !line.hasPrefix("@") {
            let columns = line.split(separator: ";").prefix(5).map(UnicodeFiles.utf8)
            guard columns.count == 5 else { continue }
            count += 1
            let expected = [columns[1], columns[1], columns[1], columns[3], columns[3]]
            for (column, wanted) in zip(columns, expected) {
                let got = try Normalizer.normalize(column)?.text ?? column
                if got != wanted { failed.append(line) }
            }
        }
        #expect(count > 18_000)
        #expect(failed.isEmpty)
    }
}
