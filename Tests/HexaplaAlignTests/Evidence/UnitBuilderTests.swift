import HexaplaCore
import HexaplaLanguage
import HexaplaTesting
import Testing

@testable import HexaplaAlign

@Suite struct UnitBuilderTests {
    private func side(_ document: SegmentedDocument, _ level: AlignmentLevel) -> Side {
        let extractor = ItemExtractor(
            Language(LanguageLists(language: document.id.language)), skeletons: SkeletonTable(parsing: ""))
        return UnitBuilder(extractor: extractor).side(of: document, level: level)
    }

    private let text = [["Vola ran 12 miles.", "Was it far?"], ["Kera (31) slept."]]

    @Test func thereIsOneUnitForEachParagraphOrSentence() {
        let document = Bitexts.english(text)
        #expect(side(document, .paragraph).count == 2)
        #expect(side(document, .sentence).count == 3)
    }

    @Test func sentencesKnowWhereParagraphsStart() {
        let document = Bitexts.english(text)
        #expect(side(document, .sentence).units.map(\.startsParagraph) == [true, false, true])
        #expect(side(document, .paragraph).units.map(\.startsParagraph) == [false, false])
    }

    @Test func tokensAreCounted() {
        let document = Bitexts.english(text)
        #expect(side(document, .sentence).units.map(\.tokenCount) == [4, 3, 3])
        #expect(side(document, .paragraph).units.map(\.tokenCount) == [7, 3])
    }

    @Test(arguments: [
        ("One two.", 7.0), ("Déjà vu.", 7), ("你好 世界。", 5), ("مرحبا بكم", 8), ("Ещё раз\t!", 7), ("😀 a", 2),
    ])
    func lengthCountsCharactersButNoWhiteSpace(text: String, length: Double) {
        #expect(side(Bitexts.english([[text]]), .paragraph).units.map(\.length) == [length])
        #expect(side(Bitexts.english([[text]]), .sentence).units.map(\.length) == [length])
    }

    @Test func aParagraphIsAsLongAsItsSentences() {
        var generator = SeededGenerator(seed: 8)
        let document = Bitexts.english(Bitexts.paragraphs(count: 12, using: &generator))
        let sentences = side(document, .sentence).units
        for (index, unit) in side(document, .paragraph).units.enumerated() {
            let own = document.sentenceIndices(ofParagraph: index).map { sentences[$0] }
            #expect(unit.length == own.reduce(0) { $0 + $1.length })
            #expect(unit.tokenCount == own.reduce(0) { $0 + $1.tokenCount })
            #expect(unit.markCount == own.reduce(0) { $0 + $1.markCount })
        }
    }

    @Test func marksAreThoseOfTheUnitAlone() {
        let units = side(Bitexts.english(text), .sentence).units
        #expect(units.map(\.markCount) == [0, 1, 2])
        #expect(units[1].marks.counts[0] == 1)
    }

    @Test func kindsComeFromTheLabels() {
        let kinds: [ParagraphKind] = [.title, .furniture]
        let document = Bitexts.english(text + [["The end."]], kinds: kinds)
        #expect(side(document, .paragraph).units.map(\.kind) == [.title, .furniture, .body])
        #expect(side(document, .sentence).units.map(\.kind) == [.title, .title, .furniture, .body])
    }

    @Test func itemsOfUnitsFollowEachOtherSortedAndOnce() {
        var generator = SeededGenerator(seed: 9)
        let document = Bitexts.english(Bitexts.paragraphs(count: 12, using: &generator))
        for level in AlignmentLevel.allCases {
            let side = side(document, level)
            var end = 0
            for unit in side.units {
                #expect(unit.items.lowerBound == end)
                end = unit.items.upperBound
                let keys = side.items[unit.items].map(\.key)
                #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
            }
            #expect(end == side.items.count)
        }
    }

    @Test func aTextWithoutParagraphsHasNoUnits() {
        for level in AlignmentLevel.allCases {
            #expect(side(Bitexts.english([]), level).count == 0)
        }
    }

    @Test func aParagraphWithoutWordsIsStillAUnit() {
        let side = side(Bitexts.english([["* * *"]]), .paragraph)
        #expect(side.units.map(\.tokenCount) == [0])
        #expect(side.units.map(\.length) == [3])
        // It is known by its signs, written with blanks or without, and by having no words.
        func keys(_ text: String) -> [UInt64] { SymbolItems.items(of: ArraySlice(text.utf8)).map(\.key) }
        #expect(side.items.map(\.key) == keys("***"))
        #expect(Set(side.items.map(\.key)).intersection(keys("---")).count == 1)
    }
}
