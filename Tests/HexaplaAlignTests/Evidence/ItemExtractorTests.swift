import HexaplaCore
import HexaplaLanguage
import HexaplaTesting
import Testing

@testable import HexaplaAlign

@Suite struct ItemExtractorTests {
    private typealias Piece = (text: String, kind: TokenKind)

    private func items(_ pieces: [Piece], _ language: LanguageTag, skeletons: String = "") -> [Item] {
        let known = Language(LanguageLists(language: language))
        return extract(pieces, known, ItemExtractor(known, skeletons: SkeletonTable(parsing: skeletons)))
    }

    /// The items of tokens that stand side by side, as the folded layer has them.
    private func extract(_ pieces: [Piece], _ language: Language, _ extractor: ItemExtractor) -> [Item] {
        let habits = FoldingHabits(language.tag, language.facts)
        var folder = Folder(table: .standard, disabled: [FoldRules.accent])
        var folded: [UInt8] = []
        var tokens: [Token] = []
        for piece in pieces {
            let small = folder.fold(Array(piece.text.utf8), habits: habits).0
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

    @Test(arguments: LanguageTag.six)
    func wordsSpelledAlikeFallTogether(language: LanguageTag) throws {
        let english = items([("Wolvram", .word)], .english)
        let other = items([("WOLVRAM", .word)], language)
        #expect(english == other)
        #expect(english.allSatisfy { $0.channel == .word } && !english.isEmpty)
    }

    @Test(arguments: [("region", "régional"), ("telefon", "téléfonie")])
    func relatedLatinWordsShareTheirFirstFiveLetters(left: String, right: String) throws {
        let english = Set(items([(left, .word)], .english))
        #expect(!english.isDisjoint(with: items([(right, .word)], .french)))
    }

    @Test func shortWordsHaveNoPrefixAndSingleLettersNoItem() throws {
        #expect(items([("a", .word)], .english).isEmpty)
        #expect(items([("mill", .word)], .english).count == 1)
        #expect(items([("mille", .word)], .english).count == 2)
    }

    private static let letters =
        "v\tF\nо\t\no\t\na\t\nа\t\nl\tL\nd\tT\nk\tK\nв\tF\nл\tL\nд\tT\nк\tK\nف\tF\nو\t\nل\tL\nا\t\nد\tT\nك\tK"

    @Test(arguments: [(LanguageTag.russian, "Волдак"), (.arabic, "فولداك")])
    func namesMeetAcrossScriptsByTheirConsonants(language: LanguageTag, name: String) throws {
        let english = items([("Voldak", .word)], .english, skeletons: Self.letters)
        let other = items([(name, .word)], language, skeletons: Self.letters)
        let key = Item(key: KeyHash.of(.name, "FLTK".utf8), channel: .word)
        #expect(english.contains(key))
        #expect(other == [key])
    }

    @Test func aShortWordWithoutCapitalIsNoName() throws {
        #expect(items([("волд", .word)], .russian, skeletons: Self.letters).isEmpty)
        #expect(!items([("Волд", .word)], .russian, skeletons: Self.letters).isEmpty)
    }

    @Test func aNameOfFewerThanThreeConsonantsIsPassedOver() throws {
        #expect(items([("Вода", .word)], .russian, skeletons: Self.letters).isEmpty)
    }

    @Test func eachItemComesOnceSortedByKey() throws {
        let found = items(
            [("Selka", .word), ("Mora", .word), ("12", .number), ("Mora", .word), ("Selka", .word)], .english)
        let keys = found.map(\.key)
        #expect(Set(keys).count == keys.count)
        #expect(keys == keys.sorted())
    }

    @Test func noTokensGiveNoItems() throws {
        #expect(items([], .english).isEmpty)
    }

    /// A word whose items are remembered gives the items it gives alone, with and without a capital.
    @Test func whatIsRememberedIsWhatIsFoundAnew() {
        let extractor = ItemExtractor(
            Language(LanguageLists(language: .english)), skeletons: SkeletonTable(parsing: Self.letters))
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
