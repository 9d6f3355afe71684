import HexaplaCore
import HexaplaSegment
import Testing

@Suite struct BoundaryRulesTests {
    private static let german = LanguageTag("de") ?? .undetermined

    /// For each rule a text it decides, with whether a sentence ends at the place it decides on.
    private static let cases: [(rule: String, text: String, language: LanguageTag, ends: Bool)] = [
        ("emoji", "так красиво 😊 Спасибо вам", .russian, true), ("emoji", "so 😊 nice", .english, false),
        ("address", "see www.a.org/x?y=1 now", .english, false), ("address", "ask a.b@c.org now", .english, false),
        ("numberMark", "it is 3.5 now", .english, false), ("titleMark", "《谁？》好", .chinese, false),
        ("acronymPart", "the U.S. army", .english, false), ("acronymPart", "و.م.أ. دولة", .arabic, false),
        ("missingSpace", "It was over.They left", .english, true),
        ("missingSpace", "المدينة.وقال الوزير", .arabic, true),
        ("innerStop", "use Node.js here", .english, false), ("semicolon", "Uno; Dos", .spanish, true),
        ("semicolon", "uno; dos", .spanish, false), ("continuationMark", "“Why?”, Anna asked", .english, false),
        ("bracketedEllipsis", "The text [...] Was cut", .english, false),
        ("agency", "May 26. /ACME/ He", .english, false),
        ("listItem", "It is one. (b) two", .english, true), ("speechDash", "Да! — сказал он", .russian, false),
        ("quoteGoesOn", "“Stop!” and went", .english, false), ("noCapitals", "see you there. bring it", .english, true),
        ("lowerCase", "The end. of it", .english, false), ("listLabel", "1. The parties", .english, false),
        ("listLabel", "II. Scope", .english, false), ("abbreviation", "Then Mr. Doe left", .english, false),
        ("abbreviation", "He sold pears etc. The market closed", .english, true),
        ("abbreviation", "in EE. UU. hoy", .spanish, false), ("abbreviation", "He left No. 5 alone", .english, false),
        ("initial", "by J. Doe", .english, false), ("initial", "take route C. The rest", .english, true),
        ("acronym", "the X.YZ. The", .english, true), ("acronym", "the X.YZ. Group", .english, false),
        ("dialogueDash", "— Нет. — Да", .russian, true), ("ellipsis", "He left… Then", .english, true),
        ("ellipsis", "انتظر... ثم", .arabic, false), ("numberStart", "It ended. 12 stayed on", .english, true),
        ("openingMark", "他走了。“好”", .chinese, true),
        ("blankLine", "see Mr.\n\nDoe left", .english, true),
        ("blankLine", "A heading\r\n\r\nand more", .english, true),
        ("lineBreak", "A line cut off\nin the middle", .english, false),
        ("lineBreak", "A heading\nThe text", .english, true),
        ("referenceStart", "так мило 😊 @press да", .russian, true),
        ("referenceStart", "Have a look. https://a.org/x", .english, true),
        ("smiley", "мы рады))) Спасибо", .russian, true), ("smiley", "so :) nice", .english, false),
        ("speechTail", "“Ready?” Marlow asked.", .english, false), ("speechTail", "Why? she asked", .english, false),
        ("speechTail", "\"هل أنت مستعد؟\" سأل ماجد.", .arabic, false), ("speechTail", "“走吧。”他说。", .chinese, false),
        ("nameMark", "Then the firm Wazoo! and Bolt", .english, false),
        ("invertedMark", "Se acabó. ¿y tú?", .spanish, true),
        ("continuationMark", "Он сказал: ``Нет! ``. Вот", .russian, false),
        ("listLabel", "Buy food: 1. Bread", .english, false), ("listLabel", "食物：1. 面包，2. 牛奶", .chinese, false),
        ("initial", "كتبه م. ع. الحربي", .arabic, false),
        ("smallStarter", "It was very dark outside. they went home", .english, true),
        ("labelLetter", "he lacks vitamin D. Doctors know", .english, true),
        ("labelLetter", "volar de A a B. Nadie vuelve", .spanish, true),
        ("listItem", "i. one is. ii. Two is", .english, true), ("listLabel", "Art. 5. The law", .english, false),
        ("ordinal", "bis zum 3. Mai dauert es", german, false),
        ("ordinal", "Die Zahl stieg auf 12. Die Lage ist ernst", german, true),
    ]

    @Test(arguments: cases.indices)
    func ruleDecides(index: Int) throws {
        let (rule, text, language, ends) = Self.cases[index]
        let decisions = try TestLists.segmenter.explain(LayeredText(text), language: language)
        let decision = try #require(decisions.first { $0.rule == rule }, "\(decisions)")
        #expect(decision.isBoundary == ends)
    }

    @Test func eachRuleHasACase() {
        #expect(Set(SegmentOptions.ruleIDs) == Set(Self.cases.map(\.rule)))
    }
}
