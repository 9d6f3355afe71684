import HexaplaCore
import HexaplaSegment
import HexaplaTesting
import Testing

@Suite struct SegmenterTests {
    @Test(arguments: [
        (
            "L’accord qu’il signe aujourd’hui.", LanguageTag.french,
            ["L’", "accord", "qu’", "il", "signe", "aujourd’hui", "."]
        ),
        ("Dit-il : « Peut-être… »", .french, ["Dit", "-il", ":", "«", "Peut-être", "…", "»"]),
        ("M. Roy a 1\u{A0}250,5 kg.", .french, ["M.", "Roy", "a", "1\u{A0}250,5", "kg", "."]),
        ("Северо-запад, 5 000 км", .russian, ["Северо-запад", ",", "5 000", "км"]),
        ("В 1990 г. он уехал...", .russian, ["В", "1990", "г.", "он", "уехал", "..."]),
        (
            "At 10:30 on 05/04/2018, 1,250.5 won't do.", .english,
            ["At", "10:30", "on", "05/04/2018", ",", "1,250.5", "wo", "n't", "do", "."]
        ),
        ("Un 3,5 % más", .spanish, ["Un", "3,5", "%", "más"]),
        ("第6届有四百五十万元", .chinese, ["第6", "届", "有", "四百五十万", "元"]),
        ("他的一座城市", .chinese, ["他", "的", "一", "座", "城市"]),
        ("وصل، ثم ٣٫٥٪", .arabic, ["وصل", "،", "ثم", "٣٫٥", "٪"]),
    ])
    func findsWords(text: String, language: LanguageTag, expected: [String]) throws {
        #expect(try words(text, language) == expected)
    }

    @Test(arguments: LanguageTag.six)
    func sentencesAndWordsSpellTheText(language: LanguageTag) throws {
        let text = "  One l’État. 中国的！\t«Да» 1 250,5 (x)... ﻻ ,, a-b-c 5 000 000 10:30:15 第一百 史瑞克\u{A0}\n😀👍🏽 . "
        let bare = { (text: String) in text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.value) }
        #expect(bare(try sentences(text, language).joined()) == bare(text))
        #expect(bare(try words(text, language).joined()) == bare(text))
    }

    /// Whatever stands behind a space: nothing but white space is left out.
    @Test(arguments: LanguageTag.six)
    func marksAndControlsBehindSpacesAreKept(language: LanguageTag) throws {
        #expect(try words("شكرا ً جزيلا", language) == ["شكرا", "ً", "جزيلا"])
        #expect(try words("a \u{200F}b \u{1} c\u{0}", language) == ["a", "\u{200F}", "b", "\u{1}", "c", "\u{0}"])
        #expect(try words("a \u{200D}\u{1F600}\u{A0}\u{FE0F}", language) == ["a", "\u{200D}\u{1F600}", "\u{FE0F}"])
    }

    private static let nasty: [String] =
        [
            0x0, 0x1, 0x1F, 0x7F, 0x85, 0xA0, 0xAD, 0x300, 0x301, 0x327, 0x34F, 0x488, 0x64B, 0x651, 0x61C, 0x600,
            0x6DD,
            0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0x2028, 0x2029, 0x2060, 0x20DD,
            0x20E3,
            0x3000, 0x3099, 0xFE0E, 0xFE0F, 0xFEFF, 0xFFFC, 0xFFFD, 0xFFFF, 0xE000, 0x1F1EB, 0x1F1F7, 0x1F3FD, 0x1F468,
            0x1F469, 0x2764, 0xE0001, 0xE0067, 0xE007F, 0xE0100, 0x10FFFF, 0x0BC6, 0x1100, 0x1161, 0x11A8, 0x3042,
            0x30FC,
        ].compactMap { Unicode.Scalar($0 as UInt32).map { String($0) } } + [
            " ", " ", " ", "  ", "\n", "\r\n", "\t", "a", "L’", "qu'", "n't", "won't", "-", "-t-il", "--", "...", "?!",
            ".",
            "12", "1 250", "250,5", "10:30", "05/04", "@", "a@b.c", "https://x.y/", "№", "г.", "М.", "Mr.", "“", "»",
            "«",
            "第", "六", "百", "万", "史瑞克", "的", "一座", "和", "وال", "ب", "٣٫٥", "؟", "¿", "e\u{301}", "😀", "👍🏽", "🏳️‍🌈",
        ]

    /// Two thousand seeded texts of nasty pieces a language: words and sentences spell each, and follow one another.
    @Test(arguments: LanguageTag.six)
    func randomTextsAreSpelt(language: LanguageTag) throws {
        var generator = SeededGenerator(seed: 18)
        let bare = { (text: String) in text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.value) }
        for _ in 0..<2_000 {
            let count = Int.random(in: 1...12, using: &generator)
            let text = (0..<count).map { _ in Self.nasty.randomElement(using: &generator) ?? "" }.joined()
            let shown = text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
            #expect(bare(try words(text, language).joined()) == bare(text), "words of \(shown)")
            #expect(bare(try sentences(text, language).joined()) == bare(text), "sentences of \(shown)")
        }
    }

    @Test func elisionsCanStayWhole() throws {
        #expect(try words("l’ami", .french, options: SegmentOptions(splitsElisions: false)) == ["l’ami"])
    }

    @Test func noTextHasNoPieces() throws {
        #expect(try sentences("", .english) == [])
        #expect(try words("", .english) == [])
        #expect(try words(" \n", .english) == [])
    }

    @Test func semicolonsAreAnOption() throws {
        let text = "Uno; Dos."
        #expect(try sentences(text, .spanish) == ["Uno;", "Dos."])
        #expect(try sentences(text, .spanish, options: SegmentOptions(semicolonLanguages: [])) == [text])
        #expect(try sentences(text, .english) == [text])
    }

    @Test func aLanguageWithoutListsIsCutToo() throws {
        let german = try #require(LanguageTag("de"))
        #expect(try sentences("Er kam. Sie ging.", german) == ["Er kam.", "Sie ging."])
    }

    @Test func explainNamesTheRuleForEachPlace() throws {
        let text = LayeredText<Normalized>("Mr. Doe (ROK).We go. 12 stay at 3.5 now! Ok.")
        let decisions = try Segmenter(languages: TestLanguages.all).explain(text, language: .english)
        let expected: [(String, SentenceDecision.Outcome)] = [
            ("abbreviation", .refused), ("missingSpace", .kept), ("numberStart", .added), ("numberMark", .none),
            ("icu", .kept),
        ]
        #expect(decisions.map(\.rule) == expected.map(\.0))
        #expect(decisions.map(\.outcome) == expected.map(\.1))
        #expect(zip(decisions, decisions.dropFirst()).allSatisfy { $0.position < $1.position })
    }

    @Test(arguments: SegmentOptions.ruleIDs)
    func eachRuleCanBeSwitchedOff(id: String) throws {
        let text = LayeredText<Normalized>(
            "Mr. A. Doe. 5 men... (a) x? — Да. 😀 U.S. The www.x.y/z! \"no\" he; [...] 《a？》")
        let segmenter = Segmenter(languages: TestLanguages.all, options: SegmentOptions(disabledRules: [id]))
        for language in LanguageTag.six {
            #expect(try segmenter.explain(text, language: language).allSatisfy { $0.rule != id })
        }
    }
}
