import HexaplaCore
import Testing

@Suite struct UnitHashTests {
    @Test(arguments: [
        ("Mola kenu.", "Mola  kenu. "), ("Mola kenu.", "Mola\tkenu.\n"), ("Mola kenu.", "Mola\u{A0}kenu."),
        ("卢莫港", "卢莫\u{3000}港"), ("ميناء لومو", "ميناء\u{202F}لومو"), ("Порт Лумо", "\u{2003}Порт\u{2028}Лумо"),
        ("", " \u{85}\u{1680}\u{205F}"),
    ])
    func whiteSpaceDoesNotCount(left: String, right: String) {
        #expect(UnitHash(Array(left.utf8)) == UnitHash(Array(right.utf8)))
    }

    @Test(arguments: [
        ("Mola kenu.", "Mola kenu"), ("Mola", "mola"), ("卢莫港", "卢莫"), ("a", "b"), ("Ж", "Ш"), ("", "a"), ("‐", "–"),
    ])
    func everythingElseCounts(left: String, right: String) {
        #expect(UnitHash(Array(left.utf8)) != UnitHash(Array(right.utf8)))
    }

    @Test func aPartOfATextIsHashedLikeTheWhole() {
        let text = Array("Sera. Mola kenu. Lumo.".utf8)
        #expect(UnitHash(text[6..<16]) == UnitHash(Array("Mola kenu.".utf8)))
    }

    @Test func theHashIsTheOneThatIsPublished() {
        // The test vectors of FNV-1a for the empty text and for "foobar".
        #expect(UnitHash([]).description == "cbf29ce484222325")
        #expect(UnitHash(Array("foobar".utf8)).description == "85944171f73967e8")
    }

    @Test func itReadsBackAsItIsWritten() {
        for text in ["", "a", "Mola", "卢莫港"] {
            let hash = UnitHash(Array(text.utf8))
            #expect(hash.description.count == 16)
            #expect(UnitHash(written: hash.description) == hash)
            #expect(UnitHash(written: hash.description.uppercased()) == hash)
        }
        for wrong in ["", "12", "cbf29ce48422232x", "cbf29ce4842223250", "+bf29ce484222325", "-bf29ce484222325"] {
            #expect(UnitHash(written: wrong) == nil)
        }
    }
}
