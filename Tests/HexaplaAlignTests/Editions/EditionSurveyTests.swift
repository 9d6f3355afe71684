import HexaplaCore
import Testing

@testable import HexaplaAlign

@Suite struct EditionSurveyTests {
    @Test func unitsAreCountedOnBothSides() throws {
        let figures = try Shapes("2-1 1-1 1-0 0-1 1-3", score: 0.75).edition()
        for amount in [figures.paragraphs, figures.sentences] {
            #expect(amount.canonical == 5 && amount.own == 6)
            #expect(amount.rendered == 4.25 && amount.added == 0.75)
        }
        #expect(figures.words.canonical == 50 && figures.words.own == 60)
        #expect(figures.words.rendered == 42.5 && figures.words.added == 7.5)
        #expect(abs(figures.merged - 1.0 / 3) < 1e-9 && abs(figures.split - 1.0 / 3) < 1e-9)
        #expect(figures.confidence == 0.75 && figures.moves == 0 && figures.moved == 0)
    }

    @Test func furnitureIsNotCounted() throws {
        let plain = try Shapes("1-1 1-1 1-0").edition()
        let framed = try Shapes("1-1 1-1 1-1 1-0 0-1 0-1", furniture: ([0], [0, 3, 4])).edition()
        #expect(framed == plain)
    }

    @Test func withoutLinksThereIsNoConfidence() throws {
        let figures = try Shapes("1-0 0-1").edition()
        #expect(figures.confidence == nil && figures.merged == 0 && figures.split == 0)
    }

    @Test(arguments: [
        ("1-1 1-0 1-0 1-0", 1.0), ("1-1 1-0 1-0 0-1 0-1", 1.0 / 3), ("1-0 0-1", 0), ("", 1), ("2-1 0-1", 1),
    ])
    func theLargerShareOfLinkedParagraphsIsTold(shapes: String, share: Double) throws {
        let made = try Shapes(shapes)
        let survey = EditionSurvey(made.alignment, canonical: made.canonical, version: made.version)
        #expect(abs(survey.linkedShare - share) < 1e-9)
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6])
    func figuresStayInTheirBoundsOnRandomBeads(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let shapes = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
            ["1-1", "2-1", "1-2", "4-4", "1-0", "0-1"].randomElement(using: &generator) ?? "1-1"
        }
        let made = try Shapes(shapes.joined(separator: " "), score: Double.random(in: 0...1, using: &generator))
        let edition = made.edition()
        for amount in [edition.paragraphs, edition.sentences, edition.words] {
            #expect(amount.rendered >= 0 && amount.rendered <= Double(amount.canonical) + 1e-9)
            #expect(amount.added >= 0 && amount.added <= Double(amount.own) + 1e-9)
        }
        #expect(edition.paragraphs.canonical == made.canonical.paragraphCount)
        #expect(edition.words.own == made.version.tokens.count)
        #expect((0...1).contains(edition.merged) && (0...1).contains(edition.split))
    }
}
