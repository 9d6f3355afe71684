import HexaplaCore
import HexaplaLanguage
import Testing

@testable import HexaplaAlign

@Suite struct TranslationScoreTests {
    private func gain(_ canonical: [[String]], _ version: [[String]]) throws -> Double {
        let extractor = ItemExtractor(
            Language(LanguageLists(language: .english)), skeletons: SkeletonTable(parsing: ""))
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

    /// The bound is .03 nats a word; the control is the gain of the version turned round.
    @Test(arguments: [
        (gain: 0.07, words: 10.0, units: 2, control: 0.07, isAccepted: true),
        (0.001, 100_000, 900, 0, false),
        (0.02, 8000, 200, 0.005, true),
        (0.02, 8000, 200, 0.018, false),
        (0.05, 900, 22, 0.049, false),
        (0.031, 60, 3, 0.031, true),
        (0.029, 60, 3, 0, false),
    ])
    func theOrderDecidesWhereTheGainDoesNot(
        gain: Double, words: Double, units: Int, control: Double, isAccepted: Bool
    ) {
        let test = TranslationTest(minimumGain: 0.03)
        let score = TranslationScore(gain: gain, words: words, units: units)
        let turned = TranslationScore(gain: control, words: words, units: units)
        #expect(test.accepts(score) { turned } == isAccepted)
        #expect(TranslationTest(minimumGain: 0).accepts(score) { turned })
    }

    @Test func theControlIsAskedForOnlyInDoubt() {
        for gain in [0.004, 0.06, 0.5] {
            var asked = false
            _ = TranslationTest(minimumGain: 0.03).accepts(TranslationScore(gain: gain, words: 99, units: 9)) {
                asked = true
                return TranslationScore(gain: 0, words: 99, units: 9)
            }
            #expect(!asked)
        }
    }

    @Test func aVersionTurnedRoundHoldsTheSameSentences() throws {
        let text = Bitexts.french([["Un deux.", "Trois."], ["Quatre 4."]])
        let extractor = ItemExtractor(Language(LanguageLists(language: .french)), skeletons: SkeletonTable(parsing: ""))
        let side = BitextSide(text, builder: UnitBuilder(extractor: extractor))
        let turned = side.reversed().sentences
        #expect(turned.units == side.sentences.units.reversed())
        #expect(turned.tokens == side.sentences.tokens.reversed())
        let key = try #require(side.sentences.items[side.sentences.units[2].items].first).key
        #expect(Array(turned.postings[key]) == [0])
    }

    @Test func aRefusedVersionIsLeftAloneAndReported() throws {
        var generator = SeededGenerator(seed: 5)
        let text = Bitexts.paragraphs(count: 8, using: &generator)
        let article = Bitexts.article(Bitexts.english(text), Bitexts.french(Bitexts.translated(text)))
        let output = try Bitexts.stage(AlignOptions(minimumGain: 1e9)).run(article)
        let alignment = try #require(output.value.alignments.first)
        let beads = alignment.paragraphs.beads + alignment.sentences.beads
        #expect(beads.allSatisfy { !$0.isLink && $0.score == TranslationTest.refusalProbability })
        #expect(output.findings.map(\.code) == [.unrelatedVersion])
        #expect(alignment.moves.isEmpty)
        let linked = try Bitexts.stage(AlignOptions(minimumGain: 0)).run(article)
        #expect(linked.value.alignments.first?.paragraphs.beads.contains(where: \.isLink) == true)
    }
}

@Suite struct ConfidenceShiftTests {
    @Test(arguments: [(gain: 0.2, shift: 0.0), (0.9, 0), (0.05, -0.6931), (0.0125, -1.3863), (0, 0), (.infinity, 0)])
    func theShiftIsHalfTheLogarithmOfWhatIsMissing(gain: Double, shift: Double) {
        #expect(abs(ConfidenceShift(gain: gain).shift - shift) < 1e-4)
    }

    @Test func oddsAreMultiplied() {
        let shift = ConfidenceShift(gain: 0.05)
        #expect(abs(shift.applied(to: 0.5) - 1.0 / 3) < 1e-9)
        #expect(shift.applied(to: 1) == 1 && shift.applied(to: 0) == 0)
        #expect(ConfidenceShift.none.applied(to: 0.7) == 0.7)
    }
}
