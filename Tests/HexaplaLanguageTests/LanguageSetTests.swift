import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaLanguage

@Suite struct LanguageSetTests {
    private static func tag(_ code: String) throws -> LanguageTag { try #require(LanguageTag(code)) }

    private static func language(_ code: String, _ facts: String = "") throws -> Language {
        try Language(tag(code)) { $0 == "language.tsv" ? facts : nil }
    }

    @Test func theUsualLanguagesStandFirst() throws {
        #expect(Array(TestLanguages.all.known.prefix(6)) == LanguageTag.six)
        #expect(TestLanguages.all.versions == Array(TestLanguages.all.known.dropFirst()))
    }

    @Test func columnsAreOrderedByTheirPlaceThenByCode() throws {
        let set = LanguageSet(
            canonical: try Self.tag("pt"),
            [
                try Self.language("sv"), try Self.language("pt"), try Self.language("da"),
                try Self.language("el", "column\t2"), try Self.language("fi", "column\t1"),
            ])
        #expect(set.all.map(\.code) == ["pt", "fi", "el", "da", "sv"])
        let (swedish, portuguese) = (try Self.tag("sv"), try Self.tag("pt"))
        #expect(set.isServed(swedish) && !set.isServed(portuguese))
        #expect(set.contains(portuguese) && !set.contains(.english))
        #expect(set.servedCodes == "fi, el, da, sv")
    }

    @Test func versionsAreChosenAmongTheKnown() throws {
        let set = TestLanguages.all.with(versions: [.simplifiedChinese, .arabic, .english])
        #expect(set.all == [.english, .arabic, .chinese])
        #expect(set.known == TestLanguages.all.known)
        #expect(set.isServed(.french))
    }

    @Test(arguments: [
        ("en", "English", nil, false), ("ar", "Arabic", "العربية", true), ("es", "Spanish", "Español", false),
        ("ru", "Russian", "Русский", false), ("fr", "French", "Français", false), ("zh", "Chinese", "中文", false),
        ("zh-Hant", "Chinese (traditional)", "中文", false), ("de", "German", "Deutsch", false),
        ("pt", "Portuguese", "Português", false), ("fa", "Persian", "فارسی", true), ("he", "Hebrew", "עברית", true),
        ("uk", "Ukrainian", "Українська", false), ("und", "not known", nil, false), ("qaa", "qaa", nil, false),
    ])
    func namesAndDirection(code: String, name: String, own: String?, isRightToLeft: Bool) throws {
        let tag = try Self.tag(code)
        #expect(TestLanguages.all.name(tag) == name)
        if code != "und" { #expect(TestLanguages.all.ownName(tag) == own) }
        #expect(TestLanguages.all.isRightToLeft(tag) == isRightToLeft)
    }

    @Test func namesInARow() throws {
        let set = TestLanguages.all
        #expect(set.names([LanguageTag]()).isEmpty && set.names([.french]) == "French")
        #expect(set.names([.arabic, .spanish, .french]) == "Arabic, Spanish and French")
    }

    @Test(arguments: [
        ("ar", "an Arabic"), ("en", "an English"), ("it", "an Italian"), ("or", "an Odia"), ("fr", "a French"),
        ("uk", "a Ukrainian"), ("ug", "a Uyghur"), ("ur", "an Urdu"), ("uz", "an Uzbek"), ("qaa", "a qaa"),
    ])
    func namesWithTheirArticle(code: String, name: String) throws {
        #expect(TestLanguages.all.indefiniteName(try Self.tag(code)) == name)
    }

    @Test func aScriptHasANameWhereItIsPartOfTheTag() throws {
        let set = LanguageSet([
            try Self.language("sr", "name-Cyrl\tSerbian (Cyrillic)\nname-Latn\tSerbian (Latin)"),
            try Self.language("zh", "name-Hant\tChinese (traditional)\nname-hant\tagain\nname-Latn\tPinyin"),
        ])
        let names = Dictionary(uniqueKeysWithValues: set.knownNames.map { ($0.key.code, $0.value) })
        #expect(
            names == [
                "en": "English", "sr": "Serbian", "zh": "Chinese", "zh-Hant": "Chinese (traditional)",
            ])
    }
}
