import HexaplaCore
import HexaplaLanguage
import HexaplaTesting
import Testing

@testable import HexaplaAlign

/// Texts of invented words, a letter for each paragraph.
private enum Lettered {
    private static func paragraph(_ letter: Character) -> [String] {
        if letter == "-" { return ["* * *"] }
        var generator = SeededGenerator(seed: UInt64(letter.asciiValue ?? 0))
        return Bitexts.paragraphs(count: 1, using: &generator)[0]
    }

    static func paragraphs(_ letters: String) -> [[String]] { letters.map(paragraph) }

    static func side(_ letters: String) -> BitextSide {
        let extractor = ItemExtractor(
            Language(LanguageLists(language: .english)), skeletons: SkeletonTable(parsing: ""))
        return BitextSide(Bitexts.english(paragraphs(letters)), builder: UnitBuilder(extractor: extractor))
    }
}

@Suite struct RepeatedRunTests {
    @Test(arguments: [
        ("abcd", []), ("abab", [RepeatedRun(copy: 2..<4, original: 0)]),
        ("abcabcd", [RepeatedRun(copy: 3..<6, original: 0)]), ("aba", [RepeatedRun(copy: 2..<3, original: 0)]),
        ("aaa", [RepeatedRun(copy: 1..<2, original: 0), RepeatedRun(copy: 2..<3, original: 0)]),
        ("a-b-c", []), ("a-ba-b", [RepeatedRun(copy: 3..<6, original: 0)]), ("", []),
    ])
    func runsOfEqualParagraphs(letters: String, runs: [RepeatedRun]) {
        #expect(RepeatedRun.all(in: Lettered.side(letters)) == runs)
    }
}

@Suite struct PathGapTests {
    @Test func gapsKnowTheirNeighbours() {
        let steps: [BestPath.Step] = [
            (0..<1, 0..<0), (1..<2, 0..<1), (2..<4, 1..<2), (4..<4, 2..<3), (4..<5, 3..<3), (5..<6, 3..<4),
        ]
        let gaps = PathGap.all(in: steps)
        #expect(gaps.map(\.canonical) == [0..<1, 4..<5])
        #expect(gaps.map(\.target) == [0..<0, 2..<3])
        #expect(gaps.map(\.canonicalSurplus) == [0, 1])
        #expect(gaps.map(\.targetSurplus) == [0, 0])
        #expect(PathGap.all(in: []).isEmpty)
    }
}

@Suite struct DoubledTextTests {
    /// The reading of two texts of lettered paragraphs, with its copies.
    private func read(_ canonical: String, _ target: String) throws -> (steps: [BestPath.Step], copies: [TextCopy]) {
        let version = Bitexts.translated(Lettered.paragraphs(target))
        let bitext = try MovedText.bitext(Bitexts.english(Lettered.paragraphs(canonical)), Bitexts.french(version))
        let read = bitext.readingBesideCopies(sentences: bitext.sentences(), findsMoves: true)
        return (read.reading.steps, read.copies)
    }

    @Test(arguments: [("abcd", "abcdabcd"), ("abcdef", "abcdefcd"), ("abcd", "abbcd"), ("abcd", "abcda")])
    func oneCopyIsWholeAndTheOtherAlone(canonical: String, target: String) throws {
        let (steps, copies) = try read(canonical, target)
        let doubled = Set(copies.map(\.paragraph))
        #expect(copies.allSatisfy { $0.kind == .ofVersion })
        #expect(doubled.count == target.count - canonical.count)
        let links = steps.filter { !$0.canonical.isEmpty && !$0.target.isEmpty }
        #expect(links.allSatisfy { $0.canonical.count == 1 && $0.target.count == 1 })
        #expect(links.map(\.canonical.lowerBound) == Array(0..<canonical.count))
        #expect(links.map(\.target.lowerBound) == (0..<target.count).filter { !doubled.contains($0) })
        // The same the other way round.
        let other = try read(target, canonical)
        #expect(other.copies.map(\.paragraph) == copies.map(\.paragraph))
        #expect(other.copies.allSatisfy { $0.kind == .ofCanonical })
    }

    @Test(arguments: ["abcabd", "abacad", "aabbcc"])
    func whatBothSidesRepeatIsNoCopy(letters: String) throws {
        let (steps, copies) = try read(letters, letters)
        #expect(copies.isEmpty)
        #expect(steps.allSatisfy { $0.canonical.count == 1 && $0.target.count == 1 })
    }

    @Test func aRepetitionThatTheTranslatorPutOtherwiseIsLinked() throws {
        var version = Bitexts.translated(Lettered.paragraphs("abcbd"))
        version[3] = version[3].map { $0 + " xaz" }
        let bitext = try MovedText.bitext(Bitexts.english(Lettered.paragraphs("abcbd")), Bitexts.french(version))
        let read = bitext.readingBesideCopies(sentences: bitext.sentences(), findsMoves: true)
        #expect(read.copies.isEmpty)
        #expect(read.reading.steps.allSatisfy { $0.canonical.count == 1 && $0.target.count == 1 })
    }

    @Test func silentParagraphsKeepTheirPlaceAndSayNothing() {
        let side = Lettered.side("abc")
        let silent = side.silencing([1])
        #expect(silent.paragraphs.count == 3 && silent.sentences.count == side.sentences.count)
        #expect(silent.paragraphs.units[1].items.isEmpty && silent.paragraphs.units[1].tokenCount == 0)
        #expect(silent.paragraphs.units[1].length == side.paragraphs.units[1].length)
        for unit in [0, 2] {
            #expect(
                silent.paragraphs.items[silent.paragraphs.units[unit].items]
                    == side.paragraphs.items[side.paragraphs.units[unit].items])
        }
        #expect(side.silencing([]).paragraphs.items == side.paragraphs.items)
    }
}
