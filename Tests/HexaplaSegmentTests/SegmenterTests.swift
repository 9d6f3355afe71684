import HexaplaCore
import HexaplaSegment
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
        let decisions = try Segmenter(lists: TestLists.all).explain(text, language: .english)
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
        let segmenter = Segmenter(lists: TestLists.all, options: SegmentOptions(disabledRules: [id]))
        for language in LanguageTag.six {
            #expect(try segmenter.explain(text, language: language).allSatisfy { $0.rule != id })
        }
    }
}
