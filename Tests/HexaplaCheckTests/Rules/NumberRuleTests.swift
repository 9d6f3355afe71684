import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaCheck

@Suite struct NumberRuleTests {
    private static let texts: [LanguageTag: String] = [
        .arabic: "في الميناء 430 سفينة.", .spanish: "El puerto tiene 430 barcos.", .russian: "В порту 430 судов.",
        .french: "Le port compte 430 navires.", .chinese: "港口有430艘船。",
    ]

    private func findings(_ changed: [LanguageTag: String]) throws -> [Finding] {
        let versions = Self.texts.mapValues { [$0] }.merging(
            changed.mapValues { [$0] }, uniquingKeysWith: { _, new in new })
        return TestArticle.findings(try TestArticle.parallel(["The port has 430 ships."], versions))
    }

    @Test func agreementGivesNoFinding() throws {
        #expect(try findings([:]).isEmpty)
    }

    @Test(arguments: LanguageTag.five)
    func theOddVersionIsNamed(language: LanguageTag) throws {
        let text = (Self.texts[language] ?? "").replacing("430", with: "340")
        let found = try findings([language: text])
        #expect(found.map(\.code) == [.numberMismatch] && found.map(\.severity) == [.warning])
        #expect(found.map(\.language) == [language] && found.map(\.index) == [0] && found.map(\.level) == [.paragraph])
        #expect(found.map(\.file) == ["a1/\(language).txt"])
        let message = found.first?.message ?? ""
        #expect(message.contains("340") && message.contains("430") && message.hasSuffix("it is the odd one out."))
        let start = text.utf8.distance(
            from: text.utf8.startIndex, to: text.firstRange(of: "340")?.lowerBound ?? text.endIndex)
        #expect(found.first?.span == ByteRange(start, start + 3))
    }

    @Test func theEnglishTextCanBeTheOddOne() throws {
        let found = try findings(Self.texts.mapValues { $0.replacing("430", with: "340") })
        #expect(found.map(\.language) == [.english])
        #expect(
            found.first?.message
                == "The English text is the odd one out: it has 430 where the Arabic, Spanish, Russian, French and Chinese "
                + "versions have 340.")
    }

    @Test func twoDifferentVersionsAreToldOneByOne() throws {
        let found = try findings([.russian: "В порту 340 судов.", .french: "Le port compte 403 navires."])
        #expect(
            found.map(\.message) == [
                "The Russian version has 340 where the English text has 430.",
                "The French version has 403 where the English text has 430.",
            ])
    }

    @Test func aLoneVersionIsComparedWithEnglish() throws {
        let article = try TestArticle.parallel(["It has 430 ships."], [.french: ["Il compte beaucoup de navires."]])
        #expect(
            TestArticle.findings(article).map(\.message) == [
                "The French version lacks the number 430, which the English text has."
            ])
        let other = try TestArticle.parallel(["It has ships."], [.french: ["Il compte 431 navires."]])
        #expect(
            TestArticle.findings(other).map(\.message) == [
                "The French version has the number 431, which the English text lacks."
            ])
    }

    @Test(arguments: [
        ("On 5 April 2018 at 3 p.m.", LanguageTag.chinese, "2018年4月5日15时"), ("On 5 April 2018", .russian, "05.04.2018"),
        ("1.5 million tons", .chinese, "150万吨"), ("1,250.5 tons", .french, "1 250,5 tonnes"),
        ("1,250 tons", .spanish, "1.250 toneladas"),
        ("1,250.5 tons", .arabic, "١٬٢٥٠٫٥ طن"), ("the 21st century", .spanish, "el siglo XXI"),
        ("35 ships", .spanish, "treinta y cinco"),
        ("the 1980s", .chinese, "20世纪80年代"), ("3-5 million", .chinese, "300万至500万"),
        ("2.5 tons", .russian, "две с половиной тонны"),
        ("12 ships", .arabic, "اثنا عشر"), ("17:30", .french, "17 h 30"), ("2018 budget", .chinese, "二〇一八年预算"),
    ])
    func theSameInAnotherSpelling(english: String, language: LanguageTag, text: String) throws {
        #expect(TestArticle.findings(try TestArticle.parallel([english], [language: [text]])).isEmpty)
    }

    @Test func theRuleCanBeSwitchedOff() throws {
        var options = CheckOptions()
        options.numbers = false
        let article = try TestArticle.parallel(["430 ships"], [.french: ["340 navires"]])
        #expect(TestArticle.findings(article, options).isEmpty)
    }
}
