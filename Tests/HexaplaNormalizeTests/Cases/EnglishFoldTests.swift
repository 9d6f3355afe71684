import HexaplaCore
import Testing

@Suite struct EnglishFoldTests {
    /// Each text with what it is matched as, `>` between.
    private static let cases = [
        "HELLO>hello",
        "Don’t>don't",
        "It‘s>it's",
        "“Yes”>\"yes\"",
        "‘no’>'no'",
        "2010–2012>2010-2012",
        "a—b>a-b",
        "−5>-5",
        "co‑op>co-op",
        "5\u{A0}km>5 km",
        "5\u{2009}km>5 km",
        "naïve>naïve",
        "Café>café",
        "Strauß>strauss",
        "ﬁle>file",
        "Ⓐ>ⓐ",
        "１２>12",
        "Ｕ.Ｎ.>u.n.",
        "co\u{AD}operate>cooperate",
        "a\u{200B}b>ab",
        "a\u{2060}b>ab",
        "\u{FEFF}x>x",
        "e\u{301}>é",
        "Å>å",
        "Ω>ω",
        "K\u{327}>ķ",
        "U.S.>u.s.",
        "3.5%>3.5%",
        "№ 7>№ 7",
        "90°>90°",
        "n°7>no7",
        "1ª>1a",
        "½>½",
        "x²>x²",
        "Ⅷ>ⅷ",
        "०१२>012",
        "๓>3",
        "𝟙𝟚>12",
        "߁>1",
        "I>i",
        "“A ‘b’ c”>\"a 'b' c\"",
    ]

    @Test func everyTextIsFoldedAsListed() throws {
        #expect(try wrongFolds(Self.cases, .english) == [])
        #expect(Self.cases.count >= 40)
    }
}
