import HexaplaCore
import HexaplaNormalize
import HexaplaTesting
import Testing

@Suite struct RulesTests {
    private struct Case {
        let id: String
        let source: String
        let shown: String
        let folded: String
        var language = LanguageTag.english
    }

    /// For each rule a text that it, and no other rule of its layer, changes; what it makes of it in both layers.
    private static let cases = [
        Case(id: "lineEnd", source: "a\rb", shown: "a b", folded: "a b"),
        Case(id: "spaceRun", source: "a  b", shown: "a b", folded: "a b"),
        Case(id: "control", source: "a\u{1}b", shown: "ab", folded: "ab"),
        Case(id: "softHyphen", source: "a\u{AD}b", shown: "ab", folded: "ab"),
        Case(id: "joiner", source: "a\u{200C}b", shown: "ab", folded: "ab"),
        Case(id: "zeroWidth", source: "a\u{FFF9}b", shown: "ab", folded: "ab"),
        Case(id: "bidiControl", source: "a\u{2067}b", shown: "ab", folded: "ab"),
        Case(id: "presentationForm", source: "ﺏ", shown: "ب", folded: "ب"),
        Case(id: "privateUse", source: "\u{E123}", shown: "\u{E123}", folded: "\u{E123}"),
        Case(id: "noncharacter", source: "\u{FFFF}", shown: "\u{FFFF}", folded: "\u{FFFF}"),
        Case(id: "composition", source: "e\u{301}", shown: "é", folded: "é"),
        Case(id: "invisible", source: "a\u{FE0F}", shown: "a\u{FE0F}", folded: "a"),
        Case(id: "presentationFormFold", source: "ﷲ", shown: "ﷲ", folded: "الله"),
        Case(id: "fullWidth", source: "１", shown: "１", folded: "1"),
        Case(id: "digit", source: "७", shown: "७", folded: "7"),
        Case(id: "ordinalIndicator", source: "1ª", shown: "1ª", folded: "1a"),
        Case(id: "case", source: "É", shown: "É", folded: "é"),
        Case(id: "accent", source: "é", shown: "é", folded: "é"),
        Case(id: "yo", source: "ё", shown: "ё", folded: "е"),
        Case(id: "graveLetter", source: "ѝ", shown: "ѝ", folded: "и"),
        Case(id: "arabicMark", source: "بً", shown: "بً", folded: "ب"),
        Case(id: "arabicLetter", source: "ة", shown: "ة", folded: "ه"),
        Case(id: "arabicPunctuation", source: "؛", shown: "؛", folded: ";"),
        Case(id: "apostrophe", source: "’", shown: "’", folded: "'"),
        Case(id: "quote", source: "「", shown: "「", folded: "\""),
        Case(id: "dash", source: "—", shown: "—", folded: "-"),
        Case(id: "space", source: "a\u{A0}b", shown: "a\u{A0}b", folded: "a b"),
        Case(id: "stressMark", source: "о\u{301}", shown: "о\u{301}", folded: "о"),
        Case(id: "hanVariant", source: "國", shown: "國", folded: "国", language: .traditionalChinese),
        Case(id: "typographicSpace", source: "a ?", shown: "a ?", folded: "a?", language: .french),
        Case(id: "degreeSign", source: "n°", shown: "n°", folded: "no"),
    ]

    @Test func everyRuleHasACase() {
        #expect(Self.cases.map(\.id) == NormalizeOptions.ruleIDs)
    }

    @Test func everyRuleDoesItsWorkAndIsCounted() throws {
        for item in Self.cases {
            let stage = NormalizeStage(languages: TestLanguages.all)
            let result = try stage.run(DocumentFactory.labelled([item.source], language: item.language))
            let paragraph = try #require(result.value.paragraphs.first)
            #expect(Array(paragraph.text.utf8) == Array(item.shown.utf8), "\(item.id)")
            #expect(Array(paragraph.folded.utf8) == Array(item.folded.utf8), "\(item.id)")
            #expect(result.counts.reasons[item.id] == (item.id == "accent" ? nil : 1), "\(item.id)")
        }
    }

    @Test func everyRuleCanBeSwitchedOff() throws {
        for item in Self.cases {
            let stage = NormalizeStage(options: NormalizeOptions(disabledRules: NormalizeOptions.ruleIDs))
            let result = try stage.run(DocumentFactory.labelled([item.source], language: item.language))
            #expect(result.counts.reasons == [:])
            #expect(Array(try #require(result.value.paragraphs.first).folded.utf8) == Array(item.source.utf8))
            let one = NormalizeStage(options: NormalizeOptions(disabledRules: [item.id]))
            let counts = try one.run(DocumentFactory.labelled([item.source], language: item.language)).counts
            #expect(counts.reasons[item.id] == nil, "\(item.id)")
        }
    }

    @Test(arguments: [
        ("Élan", "elan"), ("garçon", "garcon"), ("Œuvre", "oeuvre"), ("año", "año"), ("über", "uber"), ("ёж", "еж"),
        ("naïveté", "naivete"), ("þ", "þ"),
    ])
    func accentsAreFoldedApartFromCase(source: String, folded: String) throws {
        let stage = NormalizeStage(options: NormalizeOptions(foldsAccents: true))
        #expect(try stage.normalize(source, language: .french, layer: .folded) == folded)
        let keeping = NormalizeStage(options: NormalizeOptions(disabledRules: ["case"], foldsAccents: true))
        #expect(try keeping.normalize("Été", language: .french, layer: .folded) == "Ete")
    }

    @Test(arguments: [
        ("a \u{A0}b", "a b"), ("a\u{A0}\u{A0}b", "a b"), ("«\u{A0} oui", "«\u{A0}oui"),
        ("oui \u{202F}!", "oui\u{202F}!"),
        ("1\u{A0} 250", "1\u{A0}250"), ("a\u{A0}\nb", "a b"), ("a\u{A0}b", "a\u{A0}b"), ("a\u{202F}%", "a\u{202F}%"),
        ("a  b  c", "a b c"), ("12345678  9", "12345678 9"),
    ])
    func noBreakSpacesStayWhereTypographyWantsThem(source: String, shown: String) throws {
        #expect(Array(try layers(source).text.utf8) == Array(shown.utf8))
    }
}
