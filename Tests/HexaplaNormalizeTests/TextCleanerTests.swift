import HexaplaCore
import HexaplaNormalize
import HexaplaTesting
import Testing

@Suite struct TextCleanerTests {
    @Test(arguments: [
        ("one\r\ntwo", "one two", "lineEnd"), ("one \n\t two", "one two", "lineEnd"), ("a\u{2028}b", "a b", "lineEnd"),
        ("a\u{85}b", "a b", "lineEnd"), ("a   b", "a b", "spaceRun"), ("co\u{AD}operate", "cooperate", "softHyphen"),
        ("a\u{200B}b\u{FEFF}c", "abc", "zeroWidth"), ("a\u{202E}b\u{202C}", "ab", "bidiControl"),
        ("a\u{0}b\u{7F}", "ab", "control"), ("a\u{200D}b", "ab", "joiner"), ("ﻻ", "لا", "presentationForm"),
        ("e\u{301}", "é", "composition"), ("\u{212B}", "Å", "composition"),
    ])
    func ruleChangesTextAndIsCounted(source: String, shown: String, rule: String) throws {
        #expect(Array(try layers(source).text.utf8) == Array(shown.utf8))
        #expect(try reasons(source)[rule, default: 0] > 0)
        #expect(Array(try layers(source, disabled: NormalizeOptions.ruleIDs).text.utf8) == Array(source.utf8))
    }

    @Test(arguments: [
        "1\u{A0}250", "« Oui\u{202F}»", "№ 5 ª … ½", "１２Ａ", "ﷲ", "می\u{200C}خواهم", "👩\u{200D}💻", "「中」", "ſ",
        "a\u{3000}b",
    ])
    func textIsKept(source: String) throws {
        #expect(Array(try layers(source).text.utf8) == Array(source.utf8))
    }

    @Test func privateUseAndNoncharactersAreKeptCountedAndFound() throws {
        let document = DocumentFactory.labelled(["plain", "a\u{E000}b\u{FFFF}"], language: .english)
        let result = try NormalizeStage().run(document)
        #expect(result.value.paragraphs[1].text.string == "a\u{E000}b\u{FFFF}")
        #expect(result.counts.reasons == ["privateUse": 1, "noncharacter": 1])
        #expect(result.findings.map(\.code) == [.privateUse, .noncharacters])
        #expect(result.findings.allSatisfy { $0.index == 1 && $0.span == ByteRange(7, 15) })
    }

    @Test(arguments: [
        ("中国\n外交部", "中国外交部"), ("说。\n“好", "说。“好"), ("AB\n中", "AB 中"), ("中 国", "中 国"), ("，\r\n和", "，和"),
    ])
    func lineEndsBetweenHanVanishInChinese(source: String, shown: String) throws {
        #expect(try layers(source, .chinese).text.string == shown)
    }

    @Test func lineEndsBetweenHanAreSpacesElsewhere() throws {
        #expect(try layers("中国\n外交部", .english).text.string == "中国 外交部")
    }

    @Test func aParagraphNeverVanishes() throws {
        let result = try NormalizeStage().run(DocumentFactory.labelled(["\u{200B}\u{200B}"], language: .english))
        let paragraph = try #require(result.value.paragraphs.first)
        #expect(paragraph.text.string == "\u{FFFD}")
        #expect(paragraph.map.map(paragraph.text.bounds) == ByteRange(0, 6))
        #expect(result.findings.map(\.code) == [.nothingToShow])
    }

    @Test func noSpaceIsLeftWhereInvisibleCharactersStoodBetweenSpaces() throws {
        #expect(try layers("a \u{200B} b").text.string == "a b")
    }
}
