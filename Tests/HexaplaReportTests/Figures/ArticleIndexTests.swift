import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("Article index") struct ArticleIndexTests {
    @Test("Findings go to the row of their paragraph or sentence, others to the whole text")
    func notes() throws {
        let index = ArticleIndex(try SampleArticle.make())
        #expect(index.notes[4].map(\.code.rawValue) == ["HX-CHECK-001", "HX-CHECK-007"])
        #expect(index.remarks.map(\.code.rawValue) == ["HX-READ-002"])
        let anchors = index.checked.findings.map { index.anchor(of: $0) }
        #expect(anchors == ["p4.fr", "r10.zh", nil, "p4.en"])
    }

    @Test("A finding whose unit does not exist is a remark on the whole text", arguments: [-1, 10, 9999])
    func outOfRange(unit: Int) throws {
        let finding = Finding(
            FindingCode(rawValue: "HX-X-001"), .info, "Odd.", article: "a", language: .english, level: .sentence,
            index: unit == 10 ? 99_999 : unit)
        let checked = try SampleAligned.checked(SampleArticle.english("a"), [], findings: [finding])
        let index = ArticleIndex(checked)
        #expect(index.remarks == [finding] && index.anchor(of: finding) == nil)
        #expect(index.missing(of: LanguageTag.six) == LanguageTag.five)
    }

    @Test("Each sentence bead belongs to one paragraph bead", arguments: LanguageTag.five)
    func sentenceBeads(language: LanguageTag) throws {
        let index = ArticleIndex(try SampleArticle.make())
        let column = try #require(index.column(language))
        #expect(column.sentenceBeads.flatMap { $0 } == column.alignment?.sentences.beads)
        for (number, bead) in (column.alignment?.paragraphs.beads ?? []).enumerated() {
            for paragraph in bead.target { #expect(column.beadOfParagraph[paragraph] == number) }
            for paragraph in bead.canonical { #expect(column.bead(ofCanonical: paragraph) == bead) }
        }
    }

    @Test("A finding on the English text stands at the English row, whatever version it speaks of")
    func omission() throws {
        let english = SampleDocument.make("a", .english, [.body("One."), .body("Two."), .body("Three.")])
        let french = SampleDocument.make("a", .french, [.body("Un."), .body("Trois.")])
        let checked = try SampleAligned.checked(
            english, [.init(document: french, beads: [("1-1", 0.9), ("1-0", 0.9), ("1-1", 0.9)])])
        let finding = Finding(
            FindingCode(rawValue: "HX-CHECK-001"), .warning, "Left out.", article: "a", language: .french,
            level: .paragraph, index: 1, file: english.source.path)
        let index = ArticleIndex(
            CheckedArticle(aligned: checked.aligned, rows: checked.rows, findings: [finding]))
        #expect(index.anchor(of: finding) == "p1.fr")
        #expect(index.notes[1] == [finding])
    }
}
