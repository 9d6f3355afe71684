import HexaplaCore
import HexaplaSegment
import HexaplaTesting
import Testing

/// Words as treebanks cut them; a blank or `|` between words, `_` for a space inside one.
@Suite struct WordCasesTests {
    static let cases: [LanguageTag: [String]] = [
        .english: [
            "John|'s harbour", "They|'ll come and we|'ve gone", "I|'m sure he|'d go", "do|n't stop", "ca|n’t stop",
            "can|not", "O'Brien|'s boat", "o'clock", "the boys|' boat", "Mr. Doe left|.", "U.S. ships|,", "3.5|%",
            "10:30 on 05/04/2018", "long|-|term", "see http://example.org/a?b=1|.", "to press@example.org|,",
            "WO|N'T", "'|tis", "1,250.5", "it|’s", "(|a|)", "don",
        ],
        .french: [
            "l’|accord", "d'|abord", "qu’|il", "jusqu’|à", "lorsqu'|il", "aujourd’hui", "quelqu’un", "presqu’île",
            "prud’homme", "O’Brien", "dit|-elle", "a|-t|-il", "donne|-moi", "vas|-y", "prends|-en", "celui-ci",
            "rendez-vous", "chez-moi", "tête-à-tête", "peut-être", "est|-ce", "Saint-Élan", "c’|est", "s’|il",
            "n’|est|-ce", "M. Roy", "1_250,5 kg", "2018|.", "au port du lac", "«|Oui|»", "3,5 %", "États-Unis",
        ],
        .spanish: [
            "franco-español", "del puerto al lago", "dímelo", "3,5 %", "1_250 kg", "Sr. Roy", "EE. UU. vino|.",
            "¿|Qué|?",
            "n.º 5", "10:30", "«|Sí|»", "D'Aro", "press@example.org", "1.250,5", "sí|,",
        ],
        .russian: [
            "социально-экономический", "Северо-запад|,", "25-летний", "1990-е", "5_000 км", "1990 г. он", "10|%", "№ 5",
            "кто-то", "из-за", "Да|...", "«|Да|»", "3,5", "05.04.2018", "т. е. он", "А. Б. Волин пришёл|.", "по-русски",
        ],
        .arabic: [
            "و|الحكومة", "ف|الحكومة", "ب|الحكومة", "ك|الحكومة", "و|ب|الحكومة", "و|هو", "و|قد", "و|أعلن", "وزير",
            "وزارة",
            "واحد", "وصل", "بلد", "فريق", "كبير", "و|في", "٣٫٥|٪", "وصل|،", "الحكومة", "و|ينبغي",
        ],
        .chinese: [
            "位|于 城市", "成|为 部长", "因为 下雨", "由于 下雨", "还|有 人", "但|在 这里", "因|此", "如此", "之|一", "之后",
            "她|是 部长", "主要|是 他", "支持|者", "副|部长", "十一|月", "2018 年 5 月", "第六 届", "四百五十万 元", "每天", "该校",
            "更高", "500多 人", "他 的 一 座 城市", "沈|秋禾", "12.5%", "没有", "认为", "这 个",
        ],
    ]

    @Test(arguments: LanguageTag.six)
    func wordsAreCutAsListed(language: LanguageTag) throws {
        for line in try #require(Self.cases[language]) {
            let isHan = language == .chinese
            let expected = line.split { $0 == "|" || $0 == " " }.map { String($0).replacing("_", with: " ") }
            let text = line.replacing("|", with: "").replacing(" ", with: isHan ? "" : " ").replacing("_", with: " ")
            // The last word must not stand at the end, where a stop is one of the sentence.
            let got = try words(text + " x", language).dropLast()
            #expect(Array(got) == expected, "\(line)")
        }
    }

    @Test func traditionalChineseIsCutTheSameWay() throws {
        #expect(try words("國際會議的主席還有支持者", .traditionalChinese).contains("者"))
        #expect(try words("因此", .traditionalChinese) == ["因", "此"])
        #expect(try words("還有", .traditionalChinese) == ["還", "有"])
    }

    @Test func cliticsCanStayWhole() throws {
        let options = SegmentOptions(splitsClitics: false)
        #expect(try words("John's", .english, options: options) == ["John's"])
        #expect(try words("والحكومة", .arabic, options: options) == ["والحكومة"])
    }

    @Test(arguments: LanguageTag.six)
    func randomTextIsSpelled(language: LanguageTag) throws {
        let pieces = Array("a'’-.@: /%1２٣中的于之副者王李阿斯万第 «»tnсО\u{301}و ال ف\u{1F600}http://www.")
        let bare = { (text: String) in text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.value) }
        for seed in UInt64(0)..<60 {
            var generator = SeededGenerator(seed: seed)
            let text = String((0..<200).compactMap { _ in pieces.randomElement(using: &generator) })
            #expect(bare(try words(text, language).joined()) == bare(text))
        }
    }

    @Test(arguments: [
        String(repeating: "x", count: 60_000), "a" + String(repeating: "\u{301}", count: 20_000),
        String(repeating: "\u{202E}中", count: 3_000), String(repeating: "a@b", count: 4_000),
        String(repeating: "http://", count: 3_000), String(repeating: "阿", count: 4_000),
        String(repeating: "王中", count: 4_000), String(repeating: "d'", count: 4_000),
        String(repeating: "-il", count: 4_000), String(repeating: "1 000", count: 4_000),
        String(repeating: "وال", count: 4_000),
    ])
    func nastyTextIsCut(text: String) throws {
        for language in LanguageTag.six { #expect(try !words(text, language).isEmpty) }
    }
}
