import HexaplaCore
import HexaplaNormalize
import HexaplaTesting
import Testing

@Suite struct FolderTests {
    @Test(arguments: [
        ("Élan", "élan", LanguageTag.french, "case"), ("STRASSE ß", "strasse ss", .english, "case"),
        ("ёлка", "елка", .russian, "yo"), ("за\u{301}мок", "замок", .russian, "stressMark"),
        ("٣٫٥٪ و ۱۲", "3.5% و 12", .arabic, "digit"), ("مُحَمَّد", "محمد", .arabic, "arabicMark"),
        ("كتـــاب", "كتاب", .arabic, "arabicMark"), ("أإآٱ", "اااا", .arabic, "arabicLetter"),
        ("مدرسة على", "مدرسه علي", .arabic, "arabicLetter"), ("مسؤول بئر", "مسوول بير", .arabic, "arabicLetter"),
        ("ﷺ", "صلي الله عليه وسلم", .arabic, "presentationFormFold"), ("ＡＢ１２", "ab12", .chinese, "fullWidth"),
        ("l’État", "l'état", .french, "apostrophe"), ("« oui » “no” „да“", "\"oui\" \"no\" \"да\"", .french, "quote"),
        ("2010–2012 — −5", "2010-2012 - -5", .english, "dash"),
        ("1\u{A0}250\u{202F}000", "1 250 000", .french, "space"),
        ("n.º 1ª", "n.o 1a", .spanish, "ordinalIndicator"), ("a\u{200D}b\u{FE0F}", "ab", .english, "invisible"),
        ("من؟", "من?", .arabic, "arabicPunctuation"), ("中國「會」", "中国\"会\"", .traditionalChinese, "hanVariant"),
        ("數學與體育", "数学与体育", .chinese, "hanVariant"),
    ])
    func ruleFoldsAndIsCounted(source: String, folded: String, language: LanguageTag, rule: String) throws {
        let disabled = rule == "invisible" ? ["joiner"] : []
        #expect(try layers(source, language, disabled: disabled).folded.string == folded)
        let stage = NormalizeStage(options: NormalizeOptions(disabledRules: disabled))
        let counts = try stage.run(DocumentFactory.labelled([source], language: language)).counts
        #expect(counts.reasons[rule, default: 0] > 0)
        #expect(
            try layers(source, language, disabled: [rule]).folded.string != folded || rule == "presentationFormFold")
    }

    @Test(arguments: [
        ("俱乐部的著作", LanguageTag.chinese), ("乾隆年间", .english), ("йогурт", .russian), ("año über", .spanish),
        ("ÿ ñ ç", .french),
    ])
    func textIsMatchedAsItStands(source: String, language: LanguageTag) throws {
        #expect(Array(try layers(source, language).folded.utf8) == Array(source.utf8))
    }

    @Test func aTraditionalCharacterInSimplifiedTextIsLeftAlone() throws {
        #expect(try layers("这个国家的总统说，陳先生来了。", .chinese).folded.string == "这个国家的总统说，陳先生来了。".replacing("，", with: ","))
    }

    @Test func bothLayersComeFromTheStaticFunction() throws {
        #expect(try NormalizeStage.normalize("A\nÉ", language: .french, layer: .normalized) == "A É")
        #expect(try NormalizeStage.normalize("A\nÉ", language: .french, layer: .folded) == "a é")
    }

    @Test func sameWidthChangesKeepTheMapInOneRun() throws {
        #expect(try layers("МОСКВА, 26 МАЯ", .russian).foldedMap.runs.count == 1)
    }
}
