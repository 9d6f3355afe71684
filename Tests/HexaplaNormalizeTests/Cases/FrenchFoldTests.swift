import HexaplaCore
import Testing

@Suite struct FrenchFoldTests {
    /// Each text with what it is matched as, `>` between.
    private static let cases = [
        "L’État>l'état",
        "l'été>l'été",
        "Qu’il>qu'il",
        "D‘abord>d'abord",
        "aujourd’hui>aujourd'hui",
        "«\u{A0}Oui\u{A0}»>\"oui\"",
        "« Oui »>\"oui\"",
        "«\u{202F}Oui\u{202F}!\u{202F}»>\"oui!\"",
        "Quoi ?>quoi?",
        "Quoi\u{A0}?>quoi?",
        "Non\u{202F};>non;",
        "Ainsi\u{A0}:>ainsi:",
        "“Non”>\"non\"",
        "‹non›>\"non\"",
        "n°\u{A0}5>no 5",
        "N° 5>no 5",
        "20 °C>20 °c",
        "1ᵉʳ>1ᵉʳ",
        "1 250,5>1 250,5",
        "1\u{A0}250>1 250",
        "1\u{202F}250>1 250",
        "ÉCOLE>école",
        "À bientôt>à bientôt",
        "Garçon>garçon",
        "Œuvre>œuvre",
        "ÆGIR>ægir",
        "naïf>naïf",
        "ÿ>ÿ",
        "e\u{301}te\u{301}>été",
        "peut‑être>peut-être",
        "2010–2012>2010-2012",
        "— Oui>- oui",
        "Saint-Élan>saint-élan",
        "5 %>5 %",
        "10 €>10 €",
        "M.\u{A0}Roy>m. roy",
        "co\u{AD}op>coop",
        "Ça>ça",
        "ß>ss",
        "ﬁn>fin",
        "Ⅳ>ⅳ",
        "14 h 30>14 h 30",
    ]

    @Test func everyTextIsFoldedAsListed() throws {
        #expect(try wrongFolds(Self.cases, .french) == [])
        #expect(Self.cases.count >= 40)
    }
}
