import HexaplaCore
import HexaplaLanguage
import HexaplaTesting
import Testing

@testable import HexaplaAlign

/// What the facts of a paragraph give the aligner, with the lists as they are.
@Suite struct FactItemTests {
    /// The items of a text whose words are parted by bars.
    private func items(_ text: String, _ language: LanguageTag) -> [FactItem] {
        var tokens: [Token] = []
        var start = 0
        let words = text.split(separator: "|")
        for word in words {
            let range = ByteRange<Normalized>(start, start + word.utf8.count)
            tokens.append(
                Token(range: range, folded: ByteRange(range.start, range.end), kind: .word, isCapitalized: false))
            start = range.end
        }
        let extractor = ItemExtractor(
            TestLanguages.all[language] ?? Language(LanguageLists(language: language)),
            skeletons: SkeletonTable(parsing: ""))
        return extractor.facts(of: LayeredText(words.joined()), tokens: tokens[...])
    }

    private func keys(_ text: String, _ language: LanguageTag) -> Set<UInt64> { Set(items(text, language).map(\.item.key)) }

    /// What the English text says, the others say too.
    static let same: [(String, [(LanguageTag, String)])] = [
        ("5 April", [(LanguageTag.french, "05.04"), (.french, "5 avril"), (.russian, "5 апреля"), (.spanish, "5 de abril"),
            (.arabic, "5 أبريل"), (.chinese, "4|月|5|日"), (.english, "April 5")]),
        ("five delegates", [(.arabic, "خمسة مندوبين"), (.french, "cinq délégués"), (.spanish, "cinco delegados"),
            (.russian, "пять делегатов"), (.chinese, "五|名|代表")]),
        ("article 5", [(.chinese, "第5|条"), (.french, "article 5"), (.arabic, "المادة 5"), (.russian, "статья 5")]),
        ("1.5 million", [(.spanish, "1.5 millones"), (.spanish, "1,5 millones"), (.french, "1,5 million"),
            (.russian, "1,5 млн"), (.arabic, "1.5 مليون"), (.chinese, "150|万")]),
        ("five percent", [(.arabic, "5 في المائة"), (.french, "5 pour cent"), (.spanish, "5 por ciento"),
            (.russian, "5 процентов"), (.chinese, "百分之五")]),
        ("the 75th session", [(.spanish, "septuagésimo quinto"), (.russian, "75-я сессия"), (.chinese, "第七十五|届"),
            (.french, "la soixante-quinzième session")]),
        ("2:30 p.m.", [(.french, "14 h 30"), (.russian, "14:30"), (.chinese, "下午|2|时|30|分"), (.english, "1430 GMT")]),
        ("1 October 1949", [(.chinese, "一九四九|年|十月|一|日"), (.french, "le 1er octobre 1949"), (.russian, "01.10.1949")]),
        ("Friday", [(.arabic, "الجمعة"), (.chinese, "星期五"), (.spanish, "viernes"), (.russian, "пятница")]),
        ("225", [(.arabic, "مئتان وخمسة وعشرون"), (.chinese, "二百二十五|人"), (.french, "deux cent vingt-cinq")]),
    ]

    @Test(arguments: same)
    func textsThatSayTheSameHaveTheSameItems(english: String, others: [(LanguageTag, String)]) {
        let expected = keys(english, .english)
        #expect(!expected.isEmpty)
        for (language, text) in others { #expect(keys(text, language) == expected, "\(text)") }
    }

    @Test(arguments: LanguageTag.six)
    func digitsAreTheSameItemInEveryLanguage(language: LanguageTag) {
        #expect(keys("1984", language) == [KeyHash.of(.number, number: 1984)])
    }

    @Test func itemsStandWhereTheFactStands() {
        let found = items("It has 3 million and 40.", .english)
        #expect(found.map(\.range) == [ByteRange(7, 16), ByteRange(21, 23)])
    }

    @Test(arguments: [
        (LanguageTag.english, "one of them may come"), (.french, "un"), (.chinese, "四川|百姓"), (.chinese, "三国|演义"),
        (.english, "0"), (.english, "hash 3f9a2b7c41"),
    ])
    func whatIsHardlyANumberIsNone(language: LanguageTag, text: String) {
        #expect(items(text, language).isEmpty)
    }
}
