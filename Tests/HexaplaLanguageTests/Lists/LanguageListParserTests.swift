import HexaplaCore
import HexaplaLanguage
import Testing

@Suite struct LanguageListParserTests {
    @Test func commentsAndEmptyLinesArePassedOver() throws {
        let list = try LanguageListParser.abbreviations("# head\n\nMr.\ttitle\nNo.\tbefore-number\n", file: "a")
        #expect(list.map(\.form) == ["Mr.", "No."])
        #expect(list.map(\.kind) == [.title, .beforeNumber])
    }

    @Test func aCaretMarksABeginning() throws {
        let list = try LanguageListParser.furniture("^source:\tdate-label\nprint\tprint\n", file: "f")
        #expect(list[0].matchesPrefix && list[0].phrase == "source:" && list[0].kind == .label)
        #expect(!list[1].matchesPrefix && list[1].kind == .print)
    }

    @Test func numbersAndNamesAreRead() throws {
        #expect(try LanguageListParser.numberWords("mille\t1000\tscale", file: "n")[0].value == 1000)
        #expect(try LanguageListParser.months("май\t5", file: "m")[0].number == 5)
        for value in ["9223372036854775807", "-1", "1000000000000000001"] {
            #expect(throws: LanguageListError.self) {
                try LanguageListParser.numberWords("mille\t\(value)\tscale", file: "n")
            }
        }
        #expect(try LanguageListParser.switcherNames("中文\tzh-Hans", file: "s")[0].language == .simplifiedChinese)
    }

    @Test func monthsAndWeekdaysAreWithinTheirBounds() throws {
        #expect(try LanguageListParser.months("декабрь\t12", file: "m")[0].number == 12)
        #expect(try LanguageListParser.weekdays("воскресенье\t7", file: "w")[0].number == 7)
        for value in ["9223372036854775807", "-1", "0", "13", "99", "x"] {
            #expect(throws: LanguageListError.self) { try LanguageListParser.months("май\t\(value)", file: "m") }
        }
        for value in ["-1", "0", "8", "12"] {
            #expect(throws: LanguageListError.self) { try LanguageListParser.weekdays("среда\t\(value)", file: "w") }
        }
    }

    @Test func wordPartsAreReadByKind() throws {
        let parts = try LanguageListParser.wordParts("# head\nsuffix\t度 率\nprefix\t副\n", file: "w")
        #expect(parts.map(\.kind) == ["suffix", "prefix"])
        #expect(parts.map(\.forms) == [["度", "率"], ["副"]])
    }

    @Test(arguments: ["Mr.", "Mr.\tking", "Mr.\ttitle\tx", "\ttitle"])
    func aBadLineIsNamed(line: String) {
        let error = #expect(throws: LanguageListError.self) {
            try LanguageListParser.abbreviations("Dr.\ttitle\n" + line, file: "en/abbreviations.txt")
        }
        #expect(error?.description.hasPrefix("en/abbreviations.txt:2: ") == true)
    }
}
