import Testing

@testable import HexaplaRead

@Suite struct SymbolClassTests {
    @Test(
        arguments: [
            (.control, "\u{0}\u{7F}\u{1B}"), (.space, " \t\u{A0}\u{202F}"), (.lineEnd, "\n\r\u{85}\u{2028}"),
            (.digit, "09٣"),
            (.punctuation, ".«»“”—،؟№€£"), (.symbol, "¤×─█"), (.latinLower, "azéñœß"), (.latinUpper, "AZÉÑŒ"),
            (.cyrillicLower, "аяёі"), (.cyrillicUpper, "АЯЁ"), (.arabic, "ابيگ"), (.arabicMark, "\u{64B}\u{200F}"),
            (.han, "的龘㐀𠀀"), (.wide, "。，（"), (.otherLetter, "αあ한"), (.bad, "\u{E000}\u{FFFD}\u{80}\u{10FFFF}"),
        ] as [(SymbolClass, String)])
    func classesCharacters(expected: SymbolClass, characters: String) {
        for scalar in characters.unicodeScalars {
            #expect(SymbolClass(of: scalar.value) == expected, "U+\(String(scalar.value, radix: 16))")
        }
    }

    @Test func whatIsNoScalarIsBad() {
        #expect(SymbolClass(of: 0xD800) == .bad)
        #expect(SymbolClass(of: 0xFFFF_FFFF) == .bad)
    }
}
