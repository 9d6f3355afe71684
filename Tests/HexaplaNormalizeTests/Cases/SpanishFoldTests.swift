import HexaplaCore
import Testing

@Suite struct SpanishFoldTests {
    /// Each text with what it is matched as, `>` between.
    private static let cases = [
        "ESPAÑA>españa",
        "Año>año",
        "AN\u{303}O>año",
        "Niñez>niñez",
        "Más>más",
        "PÚBLICO>público",
        "pingüino>pingüino",
        "ÜBER>über",
        "1.ª>1.a",
        "n.º 5>n.o 5",
        "3º>3o",
        "«Sí»>\"sí\"",
        "“Sí”>\"sí\"",
        "¿Qué?>¿qué?",
        "¡Ya!>¡ya!",
        "3,5\u{A0}%>3,5 %",
        "1\u{202F}250>1 250",
        "1.250,5>1.250,5",
        "Ee. UU.>ee. uu.",
        "franco‑español>franco-español",
        "2010–2012>2010-2012",
        "—Sí>-sí",
        "D’Aro>d'aro",
        "l·l>l·l",
        "Çelik>çelik",
        "dímelo>dímelo",
        "veintitrés>veintitrés",
        "ÁÉÍÓÚ>áéíóú",
        "a\u{301}>á",
        "co\u{AD}legio>colegio",
        "Sr.\u{A0}Roy>sr. roy",
        "N.ª>n.a",
        "‘no’>'no'",
        "25 °C>25 °c",
        "X Congreso>x congreso",
        "№>№",
        "－>-",
        "٥>5",
        "El\u{200B}la>ella",
        "Ω>ω",
        "½>½",
    ]

    @Test func everyTextIsFoldedAsListed() throws {
        #expect(try wrongFolds(Self.cases, .spanish) == [])
        #expect(Self.cases.count >= 40)
    }
}
