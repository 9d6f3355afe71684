import HexaplaCore
import Testing

@Suite struct ScalarFoldTests {
    @Test(arguments: [
        ("ÉCOLE Año Œuvre", "ecole ano œuvre"), ("Ёлка ЙОД", "елка иод"), ("أإآٱ ى ة ـمُحَمَّد", "اااا ي ه محمد"),
        ("２０１８年（Ａ）", "2018年(a)"), ("١٢٣ ۴۵", "123 45"), ("a\u{A0}b\u{3000}c\u{202F}d", "a b c d"),
        ("l’été", "l'ete"), ("a\u{200F}b\u{AD}c", "abc"), ("中文", "中文"), ("", ""),
    ])
    func foldsAsListed(text: String, folded: String) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: ScalarFold.fold(text))
        #expect(String(view) == folded)
    }

    @Test(arguments: [
        ("caf\u{E9}", "cafe\u{301}"), ("\u{439}", "\u{438}\u{306}"), ("\u{451}", "\u{435}\u{308}"),
        ("\u{622}", "\u{627}\u{653}"), ("\u{624}", "\u{648}\u{654}"), ("\u{626}", "\u{64A}\u{654}"),
    ])
    func composedAndDecomposedAgree(composed: String, decomposed: String) {
        #expect(ScalarFold.fold(composed) == ScalarFold.fold(decomposed))
    }

    @Test func foldingTwiceChangesNothing() {
        for value in UInt32(0x20)..<0x2100 {
            guard let scalar = Unicode.Scalar(value), let once = ScalarFold.fold(scalar) else { continue }
            #expect(ScalarFold.fold(once) == once, "U+\(String(value, radix: 16))")
        }
    }
}
