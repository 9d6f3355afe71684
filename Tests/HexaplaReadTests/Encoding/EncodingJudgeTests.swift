import Testing

@testable import HexaplaRead

@Suite struct EncodingJudgeTests {
    private func cost(_ text: String) throws -> Int {
        var judge = EncodingJudge(try Samples.model())
        for scalar in text.unicodeScalars { judge.add(scalar.value) }
        return judge.total
    }

    @Test(arguments: [
        ("мост", "лнят"), ("bridge", "bdrgie"), ("été", "éòé"), ("الجسر", "سلارج"), ("大桥的", "鬱龘齉"), ("Mayor", "mAYOR"),
        ("the bridge", "the br\u{1}dge"), ("мост", "мосt"), ("text", "te\u{E000}t"),
    ])
    func likelyTextIsCheaper(likely: String, unlikely: String) throws {
        #expect(try cost(likely) < cost(unlikely))
    }

    @Test func aStrayScriptInLatinTextCostsMore() throws {
        let latin = String(repeating: "a bridge over the river ", count: 3)
        let extra = try cost(latin + "И") - cost(latin)
        let russian = String(repeating: "мост через реку ", count: 3)
        let ordinary = try cost(russian + "И") - cost(russian)
        #expect(extra > ordinary)
    }

    @Test func restartForgetsThePlaceOnly() throws {
        var judge = EncodingJudge(try Samples.model())
        judge.add(0x61)
        let first = judge.total
        judge.restart()
        judge.add(0x61)
        #expect(judge.total == 2 * first)
    }
}
