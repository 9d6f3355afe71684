import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct TranslationScoreTests {
    private func gain(_ canonical: [[String]], _ version: [[String]]) throws -> Double {
        let extractor = ItemExtractor(language: .english, lists: nil, skeletons: SkeletonTable(parsing: ""))
        let builder = UnitBuilder(extractor: extractor)
        let sides = (
            BitextSide(Bitexts.english(canonical), builder: builder),
            BitextSide(Bitexts.french(version), builder: builder)
        )
        let model = BitextAligner(weights: try Bitexts.shippedWeights()).sentenceModel(sides.0, sides.1)
        return TranslationScore(Lattice(model)).gain
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func aTranslationGainsMoreThanAnotherText(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let text = Bitexts.paragraphs(count: 12, using: &generator)
        let other = Bitexts.paragraphs(count: 12, using: &generator)
        let own = try gain(text, Bitexts.translated(text))
        #expect(try own > 2 * gain(text, Bitexts.translated(other)))
    }

    @Test func anExcerptGainsAsATranslationDoes() throws {
        var generator = SeededGenerator(seed: 4)
        let text = Bitexts.paragraphs(count: 30, using: &generator)
        let excerpt = Bitexts.translated(Array(text[10..<13]))
        #expect(try gain(text, excerpt) > AlignOptions().minimumGain)
    }

    @Test func withoutWordsThereIsNothingToRefuse() throws {
        #expect(try gain([], [["…"]]) == .infinity)
    }

    @Test func aRefusedVersionIsLeftAloneAndReported() throws {
        var generator = SeededGenerator(seed: 5)
        let text = Bitexts.paragraphs(count: 8, using: &generator)
        let article = Bitexts.article(Bitexts.english(text), Bitexts.french(Bitexts.translated(text)))
        let output = try Bitexts.stage(AlignOptions(minimumGain: 1e9)).run(article)
        let alignment = try #require(output.value.alignments.first)
        let beads = alignment.paragraphs.beads + alignment.sentences.beads
        #expect(beads.allSatisfy { !$0.isLink && $0.score == TranslationScore.sureness })
        #expect(output.findings.map(\.code) == [.unrelatedVersion])
        #expect(alignment.moves.isEmpty)
        let linked = try Bitexts.stage(AlignOptions(minimumGain: 0)).run(article)
        #expect(linked.value.alignments.first?.paragraphs.beads.contains(where: \.isLink) == true)
    }
}
