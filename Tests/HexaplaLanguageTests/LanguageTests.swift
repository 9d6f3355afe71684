import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaLanguage

@Suite struct LanguageTests {
    private static func language(_ code: String, _ files: [String: String]) throws -> Language {
        try Language(#require(LanguageTag(code))) { files[$0] }
    }

    @Test func monthsAndWeekdaysWithoutAListAreThoseOfCLDR() throws {
        let swedish = try Self.language("sv", [:])
        #expect(swedish.lists.months.map(\.form).prefix(3) == ["januari", "februari", "mars"])
        #expect(swedish.lists.months.map(\.number) == Array(1...12))
        #expect(swedish.lists.weekdays.first?.form == "måndag" && swedish.lists.weekdays.last?.form == "söndag")
        #expect(try Self.language("sv", ["months.txt": "# none\n"]).lists.months.isEmpty)
        #expect(try Self.language("qaa", [:]).lists.months.isEmpty)
    }

    @Test func aLineOfTheFolderOverridesCLDR() throws {
        let plain = LanguageFacts(try #require(LanguageTag("de")))
        #expect(plain.decimalMark == "," && plain.groupMarks == "." && !plain.groupsBySpaces)
        #expect(plain.script == "Latn" && plain.hasCase && !plain.isUnspaced && !plain.isRightToLeft)
        let facts = try Self.language(
            "qaa",
            [
                "language.tsv":
                    "# head\nname\tZorblish\nown-name\tZorbla\nname-Hebr\tZorblish (Hebrew)\nscript\tHebr\n"
                    + "decimal\t·\ngroup\t' space\ncolumn\t7\nlength-ratio\t1.3\nword-rules\telision\n"
            ]
        ).facts
        #expect(
            facts.name == "Zorblish" && facts.ownName == "Zorbla" && facts.scriptNames == ["Hebr": "Zorblish (Hebrew)"])
        #expect(facts.isRightToLeft && !facts.hasCase && facts.decimalMark == "·")
        #expect(facts.groupMarks == "'" && facts.groupsBySpaces)
        #expect(facts.column == 7 && facts.lengthRatio == 1.3 && facts.wordRules == [.elision])
    }

    @Test(arguments: [
        ("fr", ",", "."), ("es", ",", "."), ("ru", ",", "."), ("en", ".", ","), ("zh", ".", ","), ("ar", ".", ",."),
    ])
    func marksOfNumbers(code: String, decimal: String, group: String) throws {
        let facts = TestLanguages.all.facts(of: try #require(LanguageTag(code)))
        #expect(facts.decimalMark == decimal && facts.groupMarks == group)
        #expect(facts.groupsBySpaces == ["fr", "es", "ru"].contains(code))
    }

    @Test(arguments: [
        "colour\tred", "column\t1.5", "column\tx", "length-ratio\t-1", "length-ratio\t0", "case\tperhaps",
        "direction\tup",
        "name", "name\t", "name\tA\tB", "\tx", "group\t", "script\t", "word-rules\t", "word-rules\telison",
        "word-rules\telision Names",
    ])
    func aLineThatCannotBeReadIsNamed(line: String) throws {
        let error = #expect(throws: LanguageListError.self) {
            try Self.language("qaa", ["language.tsv": "# head\n\n" + line])
        }
        #expect(error?.description.hasPrefix("qaa/language.tsv:3: ") == true)
    }

    @Test func aRuleThatIsUnknownIsRefusedWithTheKnownOnes() throws {
        let error = #expect(throws: LanguageListError.self) {
            try Self.language("qaa", ["language.tsv": "word-rules\tnames elison"])
        }
        let reason = try #require(error?.reason)
        #expect(reason.contains("'names elison'"))
        for rule in ["elision", "pronouns", "clitics", "proclitics", "han", "names", "latin-names"] {
            #expect(reason.contains("'\(rule)'"))
        }
    }

    @Test func aLineOfItsOwnOverridesTheScriptWhereverItStands() throws {
        let lines = ["script\tHebr", "direction\tltr", "case\tyes", "unspaced\tyes"]
        for order in [lines, lines.reversed()] {
            let facts = try Self.language("qaa", ["language.tsv": order.joined(separator: "\n")]).facts
            #expect(facts.script == "Hebr" && !facts.isRightToLeft && facts.hasCase && facts.isUnspaced)
        }
    }

    @Test(arguments: [
        ("Hans", true), ("Hant", true), ("Hani", true), ("Hanb", true), ("Hang", false), ("Hano", false),
        ("Latn", false),
    ])
    func onlyHanCharactersMayBeTraditional(script: String, mayBe: Bool) throws {
        let language = try Self.language("qaa", ["language.tsv": "script\t\(script)"])
        #expect(FoldingHabits(language.tag, language.facts).mayBeTraditional == mayBe)
    }

    @Test func aListThatCannotBeReadIsNamedWithItsFolder() throws {
        let error = #expect(throws: LanguageListError.self) {
            try Self.language("qaa", ["numbers.txt": "eins\tone\tunit"])
        }
        #expect(error?.description.hasPrefix("qaa/numbers.txt:1: ") == true)
    }
}
