import Testing

@testable import HexaplaRead

@Suite struct WhiteSpaceTests {
    /// U+200B, U+FEFF and C0 controls are trimmed as well; U+001C … are C0 controls.
    @Test func agreesWithTheUnicodeProperty() throws {
        for value in UInt32(0)...0x1FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let utf8 = Array(String(scalar).utf8)
            let isOurs = value < 0x20 || value == 0x7F || value == 0x200B || value == 0xFEFF
            let expected = scalar.properties.isWhitespace || isOurs
            if (WhiteSpace.length(utf8, at: 0) == utf8.count) != expected {
                Issue.record("U+\(String(value, radix: 16))")
            }
        }
    }

    @Test(arguments: [
        ("", ""), ("a", "a"), (" a b ", "a b"), ("\u{A0}\u{3000}été\u{2009}\t", "été"), ("\u{FEFF}桥\u{1A}", "桥"),
        (" \u{3000}", ""),
        ("\u{200F}نص\u{200F}", "\u{200F}نص\u{200F}"),
    ])
    func trims(text: String, expected: String) {
        let utf8 = Array(text.utf8)
        #expect(String(decoding: utf8[WhiteSpace.trim(0..<utf8.count, in: utf8)], as: UTF8.self) == expected)
    }

    @Test func staysInItsRange() {
        let utf8 = Array("  \u{3000} ".utf8)
        #expect(WhiteSpace.trim(2..<5, in: utf8).isEmpty)
    }

    @Test(arguments: [
        ("", true), ("\u{AD}", true), ("\u{200E}\u{200F} \u{2060}", true), ("\u{200F}.", false), ("\u{301}", false),
    ])
    func knowsTheInvisible(text: String, expected: Bool) {
        let utf8 = Array(text.utf8)
        #expect(WhiteSpace.isInvisible(0..<utf8.count, in: utf8) == expected)
    }
}
