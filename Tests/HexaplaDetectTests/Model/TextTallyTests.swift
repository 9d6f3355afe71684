import HexaplaCore
import Testing

@testable import HexaplaDetect

@Suite struct TextTallyTests {
    private func tally(_ text: String) throws -> TextTally {
        let utf8 = Array(text.utf8)
        return TextTally(utf8.span, 0..<utf8.count, profile: try TinyProfile.detector().profile)
    }

    @Test(arguments: [
        ("Bridge", Script.latin), ("Мост BBC News", .cyrillic), ("中 Google", .latin), ("中文 Google", .han),
        ("東京は", .kana), ("中文字汉语言文字学の", .kana), ("中文字汉语言文字学说明の书", .han), ("123", .none),
        ("（Google）， ", .han), ("다리", .hangul),
    ])
    func theScriptGate(text: String, script: Script) throws {
        #expect(try tally(text).script == script)
    }

    @Test func hanCountsThreefold() throws {
        #expect(try tally("中文ab").weightedLetterCount == 8)
        #expect(try tally("中文ab").letterCount == 4)
    }

    @Test func sumsAddUpOverWords() throws {
        let text = "alpha 1 beta"
        let whole = try tally(text)
        #expect(whole.words[0] == 2)
        #expect(whole.sums[0] != .zero && whole.sums[1] == .zero)
    }

    @Test func scriptsAreSummedApart() throws {
        let mixed = try tally("мост bridge порт")
        let cyrillic = try tally("мост порт")
        #expect(mixed.sums[1] == cyrillic.sums[1])
        #expect(mixed.sums[0] == (try tally("bridge")).sums[0])
    }

    @Test func longTextsAreSampledEvenly() throws {
        let long = try tally(String(repeating: "bridge over water ", count: 400))
        #expect(long.words[0] == 19 * 8)
        #expect(long.letterCount == 15 * 400)
    }

    @Test func hanWeightsTellTheScripts() throws {
        #expect(try tally("他们").hanWeight < 0)
        #expect(try tally("他們").hanWeight > 0)
    }
}
