import HexaplaCore
import HexaplaLanguage
import HexaplaTesting
import Testing

@testable import HexaplaReport

extension ReportLanguages {
    /// English and the five usual versions.
    static let six = limited(to: LanguageTag.five)

    /// English and some versions.
    static func limited(to versions: [LanguageTag]) -> ReportLanguages {
        ReportLanguages(TestLanguages.all.with(versions: versions))
    }
}

@Suite("Language names") struct ReportLanguagesTests {
    @Test("Each language has a name, all but the canonical one their own as well", arguments: TestLanguages.all.all)
    func names(language: LanguageTag) {
        let languages = ReportLanguages.six
        #expect(languages.name(language).first?.isUppercase == true)
        #expect((languages.ownName(language) == nil) == (language == .english))
        #expect(languages.direction(language) == (language == .arabic ? "rtl" : "ltr"))
    }

    @Test("Lists and others")
    func lists() throws {
        let languages = ReportLanguages.limited(to: [.french, .arabic])
        #expect(languages.all == [.english, .arabic, .french])
        #expect(languages.names([]).isEmpty)
        #expect(languages.names([.french]) == "French")
        #expect(languages.names([.arabic, .french, .chinese]) == "Arabic, French and Chinese")
        #expect(languages.name(.traditionalChinese) == "Chinese (traditional)")
        #expect(languages.name(try #require(LanguageTag("uk"))) == "Ukrainian")
        #expect(languages.name(.undetermined) == "not known")
        #expect(languages.direction(try #require(LanguageTag("fa"))) == "rtl")
    }

    @Test("A name in a script that is no part of the tag is no second name", arguments: ["name-Cyrl", "name-Latn"])
    func scripts(key: String) throws {
        let tag = try #require(LanguageTag("sr"))
        let serbian = try Language(tag) { $0 == "language.tsv" ? "\(key)\tSerbian (in a script)" : nil }
        let languages = ReportLanguages(LanguageSet([serbian]))
        #expect(languages.name(tag) == "Serbian")
        #expect(languages.name(try #require(LanguageTag("sr-Cyrl"))) == "Serbian")
    }
}
