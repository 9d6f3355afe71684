import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("Coverage") struct CoverageTests {
    static func coverage(_ language: LanguageTag) throws -> Coverage {
        let aligned = try SampleArticle.make().aligned
        let place = try #require(aligned.alignments.firstIndex { $0.language == language })
        return Coverage(
            canonical: aligned.article.canonical, version: aligned.article.versions[place],
            alignment: aligned.alignments[place])
    }

    @Test(
        "The sample's figures: one to one, merged, split, moved, left out, added",
        arguments: [
            (LanguageTag.arabic, [7, 0, 0, 0, 0, 0]), (.spanish, [6, 0, 1, 0, 0, 0]), (.russian, [5, 2, 0, 0, 0, 0]),
            (.french, [6, 0, 0, 0, 1, 1]), (.chinese, [6, 0, 0, 1, 0, 0]),
        ])
    func sample(language: LanguageTag, expected: [Int]) throws {
        let figures = try Self.coverage(language)
        let counts = [figures.oneToOne, figures.merged, figures.split, figures.moved, figures.leftOut, figures.added]
        #expect(counts == expected)
        #expect(figures.paragraphs == 7 && figures.regrouped == 0)
        #expect(figures.rendered + figures.leftOut == figures.paragraphs)
    }

    @Test("Two by two is regrouped; furniture is not counted")
    func regrouped() throws {
        let canonical = SampleDocument.make("a", .english, [.body("A."), .body("B."), .page(.print, "Print")])
        let french = SampleDocument.make("a", .french, [.body("C."), .body("D."), .page(.print, "Imprimer")])
        let checked = try SampleAligned.checked(
            canonical, [.init(document: french, beads: [("2-2", 0.9), ("1-0", 0.9), ("0-1", 0.9)])])
        let figures = Coverage(
            canonical: canonical, version: french, alignment: try #require(checked.aligned.alignments.first))
        #expect(figures.regrouped == 2 && figures.paragraphs == 2 && figures.leftOut == 0 && figures.added == 0)
        #expect(figures.share == 1)
    }

    @Test("Sums, and no share of nothing")
    func sums() throws {
        var sum = Coverage()
        #expect(sum.share == nil)
        for language in LanguageTag.five { sum += try Self.coverage(language) }
        #expect(sum.paragraphs == 35 && sum.rendered == 34 && sum.added == 1)
    }
}
