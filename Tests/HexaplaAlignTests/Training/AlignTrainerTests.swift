import HexaplaCore
import HexaplaLanguage
import HexaplaTesting
import Testing

@testable import HexaplaAlign

@Suite struct AlignTrainerTests {
    private typealias Beads = [(canonical: Range<Int>, target: Range<Int>)]

    private let start = AlignWeights(
        origin: "nothing yet", lengths: [.french: LengthModel(ratio: 1.1, variance: 3)], paragraph: [:], sentence: [:])

    /// A bitext in which the version lacks one paragraph, splits another in two and adds one of its own.
    private func example(seed: UInt64) -> AlignTrainer.Example {
        var generator = SeededGenerator(seed: seed)
        let text = Bitexts.paragraphs(count: 6, using: &generator).enumerated().map { index, sentences in
            sentences + ["Tora \(seed * 37 + UInt64(index) * 1013) mola kenu."]
        }
        let added = Bitexts.paragraphs(count: 1, using: &generator)
        let version = Bitexts.translated(text)
        let parts = [Array(version[3].dropLast()), Array(version[3].suffix(1))]
        let target = [version[0]] + [version[2]] + parts + [version[4]] + added + [version[5]]
        let paragraphs: Beads = [
            (0..<1, 0..<1), (1..<2, 1..<1), (2..<3, 1..<2), (3..<4, 2..<4), (4..<5, 4..<5), (5..<5, 5..<6),
            (5..<6, 6..<7),
        ]
        return AlignTrainer.Example(
            canonical: Bitexts.english(text), target: Bitexts.french(target), paragraphs: paragraphs,
            sentences: sentences(text.map(\.count), added: added[0].count))
    }

    /// Sentence by sentence, but the second paragraph is left out and one is added before the last.
    private func sentences(_ counts: [Int], added: Int) -> Beads {
        var beads: Beads = []
        var (row, column) = (0, 0)
        func step(_ rows: Int, _ columns: Int, _ times: Int) {
            for _ in 0..<times {
                beads.append((row..<row + rows, column..<column + columns))
                row += rows
                column += columns
            }
        }
        for (paragraph, count) in counts.enumerated() {
            if paragraph == 5 { step(0, 1, added) }
            step(1, paragraph == 1 ? 0 : 1, count)
        }
        return beads
    }

    private func trainer() -> AlignTrainer {
        var trainer = AlignTrainer(languages: LanguageSet(), skeletons: SkeletonTable(parsing: ""))
        trainer.iterations = 15
        trainer.regularization = 0.5
        return trainer
    }

    @Test func trainingTwiceGivesTheSameBytes() throws {
        let examples = [example(seed: 1), example(seed: 2)]
        let first = try trainer().train(on: examples, start: start).json()
        let second = try trainer().train(on: examples, start: start).json()
        #expect(first == second)
        #expect(try first != start.json())
    }

    @Test func afterTrainingTheGoldBeadsAreFound() throws {
        let examples = (1...4).map { example(seed: $0) }
        let stage = try Bitexts.stage(weights: trainer().train(on: examples, start: start))
        for example in examples + [self.example(seed: 9)] {
            let alignment = try #require(
                stage.run(Bitexts.article(example.canonical, example.target)).value.alignments.first)
            #expect(alignment.paragraphs.beads.map(\.canonical) == example.paragraphs.map(\.canonical))
            #expect(alignment.paragraphs.beads.map(\.target) == example.paragraphs.map(\.target))
            #expect(alignment.sentences.beads.map(\.canonical) == example.sentences.map(\.canonical))
            #expect(alignment.sentences.beads.map(\.target) == example.sentences.map(\.target))
        }
    }

    @Test func withoutExamplesTheStartIsKept() {
        #expect(trainer().train(on: [], start: start) == start)
    }

    @Test func withoutSentenceBeadsOnlyParagraphWeightsAreFitted() {
        let full = example(seed: 3)
        let half = AlignTrainer.Example(
            canonical: full.canonical, target: full.target, paragraphs: full.paragraphs, sentences: [])
        let weights = trainer().train(on: [half], start: start)
        #expect(weights.sentenceWithoutLexicon == start.sentenceWithoutLexicon)
        #expect(!weights.paragraphWithoutLexicon.isEmpty && weights.paragraph.isEmpty)
        #expect(weights.lengths == start.lengths)
    }

    @Test func aBeadOutOfReachDropsTheExample() {
        let text = Bitexts.english((0..<5).map { ["Mola \($0) kenu."] })
        let version = Bitexts.french([["Mola 0 1 2 3 4 kenu."]])
        let example = AlignTrainer.Example(
            canonical: text, target: version, paragraphs: [(0..<5, 0..<1)], sentences: [(0..<5, 0..<1)])
        var weights = trainer().train(on: [example], start: start)
        (weights.paragraphHabits, weights.sentenceHabits) = (start.paragraphHabits, start.sentenceHabits)
        #expect(weights == start)
    }

    @Test func progressNamesTheBitextsOfBothLevels() {
        var lines: [String] = []
        _ = trainer().train(on: [], start: start) { lines.append($0) }
        #expect(lines == ["sentences: 0 bitexts", "paragraphs: 0 bitexts"])
    }
}
