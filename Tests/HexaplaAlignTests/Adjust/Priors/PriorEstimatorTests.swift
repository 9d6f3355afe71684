import HexaplaCore
import HexaplaLanguage
import Testing

@testable import HexaplaAlign

@Suite struct PriorEstimatorTests {
    private let usual = BeadRates(null: 0.1, shapes: [0.8, 0.15, 0.02, 0.01, 0.02])

    /// Counts of a document with some beads of each shape and some units left alone.
    private func counts(_ oneToOne: Int, _ oneToTwo: Int, alone: Int) -> BeadCounts {
        var beads: [BestPath.Step] = []
        var (row, column) = (0, 0)
        for place in 0..<oneToOne + oneToTwo {
            let width = place < oneToOne ? 1 : 2
            beads.append((row..<row + 1, column..<column + width))
            (row, column) = (row + 1, column + width)
        }
        for _ in 0..<alone {
            beads.append((row..<row, column..<column + 1))
            column += 1
        }
        let sides = [row, column].map { count in Sides.make((0..<count).map { _ in (20, []) }) }
        var counts = BeadCounts()
        counts.add(beads, canonical: sides[0], target: sides[1])
        return counts
    }

    @Test(arguments: [
        (alone: 0, isHabit: true), (2, true), (40, false), (200, false),
    ])
    func onlyFewNullsAreAHabit(alone: Int, isHabit: Bool) {
        let priors = PriorEstimator(typical: usual).priors(counts(170, 30, alone: alone))
        #expect((priors.null < 0) == isHabit)
        #expect(priors.null >= PriorEstimator.nullProbe && priors.null <= 0)
    }

    @Test func aShortDocumentShowsNoHabit() {
        #expect(PriorEstimator(typical: usual).priors(counts(4, 0, alone: 0)) == .none)
        #expect(PriorEstimator(typical: usual).priors(BeadCounts()) == .none)
    }

    @Test func theFewerNullsTheDearerTheyGet() {
        let shifts = [8, 4, 2, 0].map { PriorEstimator(typical: usual).priors(counts(400, 60, alone: $0)).null }
        #expect(shifts == shifts.sorted(by: >))
    }

    @Test func veryManySplitsAreAHabitAndUsualOnesNone() {
        let finder = PriorEstimator(typical: usual)
        let often = finder.priors(counts(300, 900, alone: 0)).shapes
        #expect(often[ShapeClass.oneToTwo.rawValue] > 0.3)
        #expect(often[ShapeClass.oneToOne.rawValue] <= 0)
        #expect(finder.priors(counts(500, 100, alone: 0)).shapes[ShapeClass.oneToTwo.rawValue] == 0)
        #expect(finder.priors(counts(900, 5, alone: 0)).shapes[ShapeClass.oneToTwo.rawValue] < 0)
    }

    @Test func withoutUsualRatesThereAreNoHabits() {
        #expect(PriorEstimator(typical: BeadRates(null: 0, shapes: [])).priors(counts(9, 9, alone: 9)) == .none)
    }

    @Test func furnitureIsNotCounted() {
        let text = Bitexts.english([["One."], ["Two."], ["Three."]], kinds: [.furniture, .body, .body])
        let extractor = ItemExtractor(
            Language(LanguageLists(language: .english)), skeletons: SkeletonTable(parsing: ""))
        let side = BitextSide(text, builder: UnitBuilder(extractor: extractor)).paragraphs
        var counts = BeadCounts()
        counts.add([(0..<1, 0..<0), (1..<2, 0..<0), (2..<3, 0..<1)], canonical: side, target: Sides.make([(9, [])]))
        #expect(counts.alone == 1)
        #expect(counts.units == 3)
    }

    /// A free rendering shares little with its source; what it shares stands in order all the same.
    @Test func aFreeTranslationIsNotLeftAlone() throws {
        var generator = SeededGenerator(seed: 11)
        let text = Bitexts.paragraphs(count: 150, using: &generator)
        let free = Bitexts.translated(text).map { sentences in
            sentences.map { sentence in
                sentence.split(separator: " ").map { word in
                    word.first?.isLowercase == true || Bool.random(using: &generator) ? String(word) : "vago"
                }.joined(separator: " ")
            }
        }
        let article = Bitexts.article(Bitexts.english(text), Bitexts.french(free))
        var plain = try Bitexts.shippedWeights()
        plain.sentenceHabits.null = 0
        plain.paragraphHabits.null = 0
        func alone(_ weights: AlignWeights?) throws -> Int {
            let output = try Bitexts.stage(weights: weights).run(article)
            return try #require(output.value.alignments.first).sentences.beads.count { !$0.isLink }
        }
        #expect(try alone(nil) <= alone(plain))
    }
}
