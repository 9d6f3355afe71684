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

    @Test(.enabled(if: UnicodeFiles.has("NormalizationTest.txt.bz2"), UnicodeFiles.absent))
    func conforms() throws {
        var failed: [Int] = []
        var count = 0
        for line in try UnicodeFiles.lines("NormalizationTest.txt.bz2") where !line.text.hasPrefix("@") {
            let columns = line.text.split(separator: ";").prefix(5).map(UnicodeFiles.utf8)
            guard columns.count == 5 else { continue }
            count += 1
            let expected = [columns[1], columns[1], columns[1], columns[3], columns[3]]
            for (column, wanted) in zip(columns, expected) {
                let result = try Normalizer.normalize(column)
                if result?.text ?? column != wanted || !Self.editsHold(result, column) { failed.append(line.number) }
            }
        }
        #expect(count == 19_074)
        #expect(failed.isEmpty)
    }

    /// Whether a text and its edits spell the result: outside the edits both are the same bytes.
    private static func editsHold(_ result: Normalizer.Result?, _ text: [UInt8]) -> Bool {
        guard let result else { return true }
        var (old, new) = (0, 0)
        for edit in result.edits {
            guard edit.start >= old else { return false }
            let kept = edit.start - old
            guard text[old..<edit.start] == result.text[new..<new + kept] else { return false }
            old = edit.start + edit.oldCount
            new += kept + edit.newCount
        }
        return text[old...] == result.text[new...]
    }

    @Test(arguments: [
        ("a", true, false), ("é", true, false), ("\u{301}", false, false), ("\u{64E}", false, true),
        ("\u{212B}", false, false), ("\u{1161}", false, false), ("中", true, false), ("\u{653}", false, false),
    ])
    func knowsScalarsThatComposeWithNothing(text: String, isPlain: Bool, isMark: Bool) throws {
        let scalar = try #require(text.unicodeScalars.first).value
        #expect(Normalizer.isPlain(scalar) == isPlain)
        #expect(Normalizer.isPlainMark(scalar) == isMark)
    }
}
