import HexaplaCore
import Testing

@testable import HexaplaDetect

@Suite struct PieceCutterTests {
    private func pieces(_ text: String) -> [String] {
        let utf8 = Array(text.utf8)
        return PieceCutter.cut(utf8.span).map { String(decoding: utf8[$0], as: UTF8.self) }
    }

    @Test(arguments: [
        ("One. Two? Three", ["One.", " Two?", " Three"]), ("3.5 percent", ["3.5 percent"]),
        ("He said “no” twice", ["He said ", "“no”", " twice"]), ("a \"b c\" d", ["a ", "\"b c\"", " d"]),
        ("你好。「再见」了", ["你好。", "「再见」", "了"]), ("«Да», (нет)", ["«Да»", ", ", "(нет)"]), ("a\nb", ["a\n", "b"]),
        ("متى؟ غدا", ["متى؟", " غدا"]), ("", []), ("x", ["x"]), ("(((", ["(", "(", "("]),
    ])
    func cuts(text: String, expected: [String]) {
        #expect(pieces(text) == expected)
    }

    @Test func piecesCoverTheText() {
        var generator = SeededGenerator(seed: 3)
        let alphabet = Array("ab .!?\"«»“”（）。\n中")
        for _ in 0..<200 {
            let text = String((0..<generator.below(40)).map { _ in alphabet[generator.below(alphabet.count)] })
            #expect(pieces(text).joined() == text)
            #expect(pieces(text).allSatisfy { !$0.isEmpty })
        }
    }
}
