import HexaplaCore
import Testing

@testable import HexaplaClean

@Suite struct LineTokenTests {
    private func keys(_ text: String) -> [String] {
        LineTokenizer.tokens(of: Array(text.utf8), limit: 1000).tokens.map(\.key)
    }

    @Test(arguments: [
        ("Print | Share", ["print", "share"]), ("RSS-лента, e-mail", ["rss-лента", "e-mail"]),
        ("d’accueil", ["d'accueil"]),
        ("中文（简体）", ["中文", "简体"]), ("2018年4月5日", ["2018年4月5日"]), ("A+ A-", ["a", "a"]), ("", []), ("| · »", []),
        ("أ ف ب", ["ا", "ف", "ب"]), ("x - y", ["x", "y"]),
    ])
    func words(text: String, expected: [String]) {
        #expect(keys(text) == expected)
    }

    @Test func gapsHoldTheMarks() {
        let list = LineTokenizer.tokens(of: Array("(a) / b\nc.".utf8), limit: 100)
        #expect(list.tokens.map { String($0.gap.map(Character.init)) } == ["(", ")/", "\n"])
        #expect(list.trailing == ["."])
    }

    @Test(arguments: ["عربي | Français", "Ünïcode e\u{301}té 简体", "МОСКВА-река, 5 мая"])
    func rangesHoldTheWords(text: String) {
        let original = LayeredText<Original>(text)
        for token in LineTokenizer.tokens(of: original.utf8, limit: 1000).tokens {
            #expect(original.isScalarBoundary(token.range.start) && original.isScalarBoundary(token.range.end))
            #expect(keys(original[token.range]) == [token.key])
        }
    }

    @Test func aWordCutByTheLimitIsLeftOut() {
        #expect(LineTokenizer.tokens(of: Array("harbour council".utf8), limit: 10).tokens.map(\.key) == ["harbour"])
    }

    @Test func lettersKnowTheirCase() {
        let tokens = LineTokenizer.tokens(of: Array("MERROW Port de 12".utf8), limit: 100).tokens
        #expect(tokens.map(\.isUppercase) == [true, false, false, false])
        #expect(tokens.map(\.startsLowercase) == [false, false, true, false])
        #expect(tokens.map(\.isNumber) == [false, false, false, true])
    }
}
