import HexaplaCore
import Testing

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("plain text, é 报 😀", "plain text, é 报 😀"), ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"),
        ("\u{1B}]0;title\u{7}", "␛]0;title␇"), ("a\r\nb", "a␍␊b"), ("a\u{9B}2Jb", "a⟨U+009B⟩2Jb"),
        ("\u{202E}txt.exe", "⟨U+202E⟩txt.exe"), ("\u{2067}x\u{2069}", "⟨U+2067⟩x⟨U+2069⟩"),
        ("a\u{2028}b\u{85}c", "a⟨U+2028⟩b⟨U+0085⟩c"), ("\u{FEFF}a\u{2060}", "⟨U+FEFF⟩a⟨U+2060⟩"),
        ("\u{E0068}\u{E0069}", "⟨U+E0068⟩⟨U+E0069⟩"), ("a\u{3164}b\u{FFA0}", "a⟨U+3164⟩b⟨U+FFA0⟩"),
        ("\u{FFF9}a\u{FFFB}", "⟨U+FFF9⟩a⟨U+FFFB⟩"), ("\u{600}<b", "\u{600}<b"), ("", ""),
    ])
    func aLineShowsWhatATerminalWouldObey(text: String, expected: String) {
        #expect(Array(TerminalText.line(text).utf8) == Array(expected.utf8))
    }

    @Test func linesKeepLineEndsAndTabsOnly() {
        #expect(TerminalText.lines("a\tb\n\u{1B}c\r\n") == "a\tb\n␛c␍\n")
    }

    @Test(
        "Joiners, selectors and tags stay where writing needs them",
        arguments: [
            "می\u{200C}خواهم", "👩\u{200D}👩\u{200D}👧", "❤\u{FE0F}\u{200D}🔥", "1\u{FE0F}\u{20E3}", "क्\u{200D}ष",
            "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
        ])
    func joiners(text: String) {
        #expect(Array(TerminalText.line(text).utf8) == Array(text.utf8))
    }

    @Test(
        "… and are shown where they only hide",
        arguments: ["a\u{200D}b", "\u{200C}", "س\u{200D}", "\u{FE0F}x", "x\u{FE0F}\u{FE0E}", "\u{E0068}", "x\u{E0068}"])
    func strays(text: String) {
        #expect(TerminalText.line(text).contains("⟨U+"))
    }

    @Test("Nothing that is obeyed is left, whatever the text")
    func nothingIsLeft() {
        let hidden =
            [0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F] as [ClosedRange<UInt32>]
        for value in hidden.joined() where value != 0x200C && value != 0x200D {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in ["\(scalar)", "a\(scalar)b", "\(scalar)\(scalar)", "\u{600}\(scalar)\u{301}"] {
                #expect(!TerminalText.line(text).unicodeScalars.contains(scalar), "\(text.debugDescription)")
            }
        }
    }

    @Test("Prose keeps what writing needs, its line ends are spaces, overrides are shown")
    func prose() {
        let text = "a\u{AD}b\u{200F}c\nd\u{202D}e\u{1B}"
        #expect(Array(VisibleText.shown(text, as: .prose).utf8) == Array("a\u{AD}b\u{200F}c d⟨U+202D⟩e␛".utf8))
    }

    @Test("Tags are shown all or none")
    func tags() {
        let many = String(repeating: "\u{E0061}", count: 40)
        #expect(TerminalText.line("a" + many).unicodeScalars.allSatisfy { $0.value < 0xE0000 })
        #expect(TerminalText.line("🏴" + many).contains("⟨U+E0061⟩"))
    }
}
