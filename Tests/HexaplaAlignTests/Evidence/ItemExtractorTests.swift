import HexaplaCore
import HexaplaLanguage
import HexaplaTesting
import Testing

@testable import HexaplaAlign

@Suite struct ItemExtractorTests {
    private typealias Piece = (text: String, kind: TokenKind)

    private static let numberWords: [LanguageTag: String] = [
        .english: "seven\t7\tunit\none\t1\tunit\nmillion\t1000000\tscale\nsecond\t2\tordinal",
        .arabic: "سبعة\t7\tunit\nمليون\t1000000\tscale\nالثاني\t2\tordinal",
        .spanish: "siete\t7\tunit\nmillones\t1000000\tscale\nsegundo\t2\tordinal",
        .russian: "семь\t7\tunit\nмиллиона\t1000000\tscale\nвторой\t2\tordinal",
        .french: "sept\t7\tunit\nmillions\t1000000\tscale\ndeuxième\t2\tordinal",
        .chinese: "七\t7\tunit\n万\t10000\tscale\n第二\t2\tordinal",
    ]
    private static let months: [LanguageTag: String] = [
        .english: "may\t5", .arabic: "مايو\t5\nأيار\t5", .spanish: "mayo\t5", .russian: "мая\t5", .french: "mai\t5",
        .chinese: "五月\t5",
    ]
    private static let weekdays: [LanguageTag: String] = [
        .english: "friday\t5", .arabic: "الجمعة\t5", .spanish: "viernes\t5", .russian: "пятница\t5",
        .french: "vendredi\t5", .chinese: "星期五\t5",
    ]

    private func items(_ pieces: [Piece], _ language: LanguageTag, skeletons: String = "") throws -> [Item] {
        var lists = LanguageLists(language: language)
        lists.numberWords = try LanguageListParser.numberWords(Self.numberWords[language] ?? "", file: "numbers")
        lists.months = try LanguageListParser.namedNumbers(Self.months[language] ?? "", file: "months")
        lists.weekdays = try LanguageListParser.namedNumbers(Self.weekdays[language] ?? "", file: "weekdays")
        let known = Language(lists)
        let extractor = ItemExtractor(
            language: language, lists: known.foldedLists, skeletons: SkeletonTable(parsing: skeletons))
        return extract(pieces, known, extractor)
    }

    /// The items of tokens that stand side by side, as the folded layer has them.
    private func extract(_ pieces: [Piece], _ language: Language, _ extractor: ItemExtractor) -> [Item] {
        var folded: [UInt8] = []
        var tokens: [Token] = []
        for piece in pieces {
            let small = Array(language.folded(piece.text).utf8)
            let (start, end) = (folded.count, folded.count + small.count)
            tokens.append(
                Token(
                    range: ByteRange(start, end), folded: ByteRange(start, end), kind: piece.kind,
                    isCapitalized: piece.text.first?.isUppercase == true))
            folded += small
        }
        return extractor.items(of: tokens[...], folded: folded)
    }

    private func numberItem(_ value: Int) -> Item { Item(key: KeyHash.of(.number, number: value), channel: .number) }

    private func wordKind(_ language: LanguageTag) -> TokenKind { language == .chinese ? .han : .word }

    private func word(_ text: String, _ language: LanguageTag) -> [Piece] { [(text, wordKind(language))] }

    @Test(arguments: LanguageTag.six)
    func digitsAreTheSameItemInEveryLanguage(language: LanguageTag) throws {
        #expect(try items([("1984", .number)], language) == [numberItem(1984)])
    }

    @Test(arguments: ["12,500", "12.500", "12\u{A0}500", "12'500"])
    func groupMarksDoNotMatter(text: String) throws {
        #expect(try items([(text, .number)], .english) == [numberItem(12_500)])
    }

    @Test(arguments: [
        (LanguageTag.english, "2.5", "million"), (.arabic, "2.5", "مليون"), (.spanish, "2,5", "millones"),
        (.russian, "2,5", "миллиона"), (.french, "2,5", "millions"), (.chinese, "250", "万"),
    ])
    func aScaleWordMultipliesTheNumberBeforeIt(language: LanguageTag, number: String, scale: String) throws {
        let found = try items([(number, .number)] + word(scale, language), language)
        #expect(found == [numberItem(2_500_000)])
    }

    @Test func aScaleWordIsUsedUpByItsNumberOnly() throws {
        let found = try items([("3", .number), ("million", .word), ("40", .number)], .english)
        #expect(Set(found) == [numberItem(3_000_000), numberItem(40)])
    }

    @Test func aNumberTooLargeForItsScaleKeepsItsDigits() throws {
        let found = try items([("5000000000000000", .number), ("million", .word)], .english)
        #expect(found.contains(numberItem(5_000_000_000_000_000)))
    }

    @Test(arguments: [
        (LanguageTag.english, "Seven"), (.arabic, "سبعة"), (.spanish, "siete"), (.russian, "Семь"), (.french, "sept"),
        (.chinese, "七"),
    ])
    func aNumberInWordsEqualsItsDigits(language: LanguageTag, text: String) throws {
        #expect(try items(word(text, language), language).contains(numberItem(7)))
    }

    @Test func oneInWordsIsNoNumberBecauseItIsAlsoAnArticle() throws {
        #expect(try !items([("one", .word)], .english).contains { $0.channel == .number })
    }

    @Test(arguments: [
        (LanguageTag.english, "Second"), (.arabic, "الثاني"), (.spanish, "segundo"), (.russian, "второй"),
        (.french, "deuxième"), (.chinese, "第二"),
    ])
    func ordinalsFallTogether(language: LanguageTag, text: String) throws {
        let ordinal = Item(key: KeyHash.of(.ordinal, number: 2), channel: .number)
        let found = try items(word(text, language), language)
        #expect(found.contains(ordinal))
        #expect(!found.contains(numberItem(2)))
    }

    @Test(arguments: [
        (LanguageTag.english, "May"), (.arabic, "مايو"), (.arabic, "أيار"), (.spanish, "mayo"), (.russian, "мая"),
        (.french, "mai"), (.chinese, "五月"),
    ])
    func monthsAreKnownByNumber(language: LanguageTag, text: String) throws {
        let month = Item(key: KeyHash.of(.month, number: 5), channel: .number)
        #expect(try items(word(text, language), language).contains(month))
    }

    @Test func aChineseMonthInDigitsIsThatMonthUpToTwelve() throws {
        let month = Item(key: KeyHash.of(.month, number: 5), channel: .number)
        #expect(try items([("5", .number), ("月", .han)], .chinese) == [month])
        #expect(try items([("13", .number), ("月", .han)], .chinese).contains(numberItem(13)))
    }

    @Test(arguments: [
        (LanguageTag.english, "Friday"), (.arabic, "الجمعة"), (.spanish, "viernes"), (.russian, "пятница"),
        (.french, "vendredi"), (.chinese, "星期五"),
    ])
    func weekdaysAreKnownByNumberAndAreNoMonths(language: LanguageTag, text: String) throws {
        let found = try items(word(text, language), language)
        #expect(found.contains(Item(key: KeyHash.of(.weekday, number: 5), channel: .number)))
        #expect(!found.contains(Item(key: KeyHash.of(.month, number: 5), channel: .number)))
    }

    @Test(arguments: LanguageTag.six)
    func wordsSpelledAlikeFallTogether(language: LanguageTag) throws {
        let english = try items([("Wolvram", .word)], .english)
        let other = try items([("WOLVRAM", .word)], language)
        #expect(english == other)
        #expect(english.allSatisfy { $0.channel == .word } && !english.isEmpty)
    }

    @Test(arguments: [("region", "régional"), ("telefon", "téléfonie")])
    func relatedLatinWordsShareTheirFirstFiveLetters(left: String, right: String) throws {
        let english = Set(try items([(left, .word)], .english))
        #expect(!english.isDisjoint(with: try items([(right, .word)], .french)))
    }

    @Test func shortWordsHaveNoPrefixAndSingleLettersNoItem() throws {
        #expect(try items([("a", .word)], .english).isEmpty)
        #expect(try items([("mill", .word)], .english).count == 1)
        #expect(try items([("mille", .word)], .english).count == 2)
    }

    private static let letters =
        "v\tF\nо\t\no\t\na\t\nа\t\nl\tL\nd\tT\nk\tK\nв\tF\nл\tL\nд\tT\nк\tK\nف\tF\nو\t\nل\tL\nا\t\nد\tT\nك\tK"

    @Test(arguments: [(LanguageTag.russian, "Волдак"), (.arabic, "فولداك")])
    func namesMeetAcrossScriptsByTheirConsonants(language: LanguageTag, name: String) throws {
        let english = try items([("Voldak", .word)], .english, skeletons: Self.letters)
        let other = try items([(name, .word)], language, skeletons: Self.letters)
        let key = Item(key: KeyHash.of(.name, "FLTK".utf8), channel: .word)
        #expect(english.contains(key))
        #expect(other == [key])
    }

    @Test func aShortWordWithoutCapitalIsNoName() throws {
        #expect(try items([("волд", .word)], .russian, skeletons: Self.letters).isEmpty)
        #expect(try !items([("Волд", .word)], .russian, skeletons: Self.letters).isEmpty)
    }

    @Test func aNameOfFewerThanThreeConsonantsIsPassedOver() throws {
        #expect(try items([("Вода", .word)], .russian, skeletons: Self.letters).isEmpty)
    }

    @Test func eachItemComesOnceSortedByKey() throws {
        let found = try items(
            [("12", .number), ("Mora", .word), ("12", .number), ("Mora", .word), ("Selka", .word)], .english)
        let keys = found.map(\.key)
        #expect(Set(keys).count == keys.count)
        #expect(keys == keys.sorted())
    }

    @Test func noTokensGiveNoItems() throws {
        #expect(try items([], .english).isEmpty)
    }

    @Test func withoutListsNumbersAndWordsAreStillFound() {
        let extractor = ItemExtractor(language: .russian, lists: nil, skeletons: SkeletonTable(parsing: ""))
        #expect(extract([("77", .number)], Language(LanguageLists(language: .russian)), extractor) == [numberItem(77)])
        #expect(extract([("abc", .word)], Language(LanguageLists(language: .russian)), extractor).count == 1)
    }

    /// A word whose items are remembered gives the items it gives alone, with and without a capital.
    @Test func whatIsRememberedIsWhatIsFoundAnew() {
        let extractor = ItemExtractor(
            language: .english, lists: nil, skeletons: SkeletonTable(parsing: Self.letters))
        let words = ["voldak", "Voldak", "mill", "Voldak", "voldak", "Mill", "a"]
        let types: [Int32] = [0, 0, 1, 0, 0, 1, 2]
        var memory = WordItems(typeCount: 3)
        for (place, word) in words.enumerated() {
            let folded = Array(word.lowercased().utf8)
            let tokens = words.indices.map { _ in
                Token(
                    range: ByteRange(0, folded.count), folded: ByteRange(0, folded.count), kind: .word,
                    isCapitalized: word.first?.isUppercase == true)
            }
            var found = [numberItem(1)]
            extractor.collect(tokens[place...place], types: types, folded: folded, &memory, into: &found)
            #expect(found == extractor.items(of: tokens[place...place], folded: folded))
        }
    }

    @Test func unitedItemsAreSortedAndDifferent() {
        var items = [5, 3, 5, 1, 3, 3].map { numberItem($0) }
        Item.sortAndUnite(&items)
        #expect(items == Array(Set([5, 3, 1].map { numberItem($0) })).sorted())
    }
}
