import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("A cell of the synopsis") struct ArticleCellTests {
    static func cell(_ checked: CheckedArticle, row: Int, _ language: LanguageTag) throws -> String {
        let index = ArticleIndex(checked)
        var markup = Markup()
        ArticleCell(
            rows: ArticleRows(index: index, languages: .six, withSentences: true), row: checked.rows[row],
            anchor: index.anchor(ofRow: row), column: try #require(index.column(language))
        ).write(to: &markup)
        return markup.text
    }

    @Test("A plain cell, spelled out")
    func golden() throws {
        let english = SampleDocument.make("a", .english, [.body("One.")])
        let arabic = SampleDocument.make("a", .arabic, [.body("<واحد>.")])
        let checked = try SampleAligned.checked(english, [.init(document: arabic, beads: [("1-1", 0.97)])])
        #expect(
            try Self.cell(checked, row: 0, .arabic)
                == "<td id=\"p0.ar\" role=\"cell\" class=\"col-ar\" data-language=\"Arabic\">"
                + "<p id=\"ar.p0\" class=\"text\" lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\">&lt;واحد&gt;.</p>"
                + "<p class=\"meta\"><span class=\"bead\"><span class=\"hidden\">bead </span>1-1</span> "
                + "<span class=\"bar\" aria-hidden=\"true\"><span style=\"width:97%\"></span></span> "
                + "<span class=\"score\"><span class=\"hidden\">confidence </span>0.97</span></p></td>")
    }

    @Test("A gap, spelled out")
    func gap() throws {
        let english = SampleDocument.make("a", .english, [.body("One.")])
        let checked = try SampleAligned.checked(
            english, [.init(document: SampleDocument.make("a", .french, []), beads: [("1-0", 1)])])
        #expect(
            try Self.cell(checked, row: 0, .french).hasPrefix(
                "<td id=\"p0.fr\" role=\"cell\" class=\"col-fr gap\" data-language=\"French\"><p class=\"gap-text\">"
                    + "<span aria-hidden=\"true\">— </span>not in this version</p>"))
    }

    @Test("A further cell of a bead points to the first one")
    func shared() throws {
        let english = SampleDocument.make("a", .english, [.body("One."), .body("Two.")])
        let french = SampleDocument.make("a", .french, [.body("Un et deux.")])
        let checked = try SampleAligned.checked(english, [.init(document: french, beads: [("2-1", 0.9)])])
        let rows = [
            Row(canonical: 0, cells: [.french: Cell(paragraphs: [0], type: "2-1", score: 0.9)]),
            Row(canonical: 1, cells: [.french: Cell(paragraphs: [], type: "2-1", score: 0.9, sharedWithRow: 0)]),
        ]
        let joined = CheckedArticle(aligned: checked.aligned, rows: rows, findings: [])
        #expect(try Self.cell(joined, row: 1, .french).contains("together with <a href=\"#p0.fr\">p0</a>"))
    }

    @Test("A paragraph in another language says which")
    func foreign() throws {
        var stray = SampleParagraph.body("Сведения.")
        stray.language = .russian
        let checked = try SampleAligned.checked(
            SampleDocument.make("a", .english, [.body("News.")]),
            [.init(document: SampleDocument.make("a", .arabic, [stray]), beads: [("1-1", 0.9)])])
        let text = try Self.cell(checked, row: 0, .arabic)
        #expect(text.contains("lang=\"ru\"") && text.contains("dir=\"ltr\"") && text.contains("reads as Russian"))
    }

    @Test("Sentence beads with an empty side say so")
    func sentences() throws {
        let english = SampleDocument.make("a", .english, [.body("One.", "Two.")])
        let french = SampleDocument.make("a", .french, [.body("Un.", "Plus.")])
        let plain = try SampleAligned.checked(english, [.init(document: french, beads: [("1-1", 0.9)])])
        let sentences = try Alignment(
            level: .sentence,
            beads: [
                Bead(canonical: 0..<1, target: 0..<1, score: 0.9), Bead(canonical: 1..<2, target: 1..<1, score: 0.8),
                Bead(canonical: 2..<2, target: 1..<2, score: 0.7),
            ], canonicalCount: 2, targetCount: 2)
        let version = try VersionAlignment(
            language: .french, paragraphs: try #require(plain.aligned.alignments.first).paragraphs,
            sentences: sentences, places: SentencePlaces(english, french))
        let checked = CheckedArticle(
            aligned: AlignedArticle(article: plain.aligned.article, alignments: [version]), rows: plain.rows,
            findings: [])
        let text = try Self.cell(checked, row: 0, .french)
        #expect(text.contains("<summary>3 sentence beads</summary>"))
        #expect(text.contains("Two.</span><span class=\"none\">— not in this version</span>"))
        #expect(text.contains("<span class=\"none\">— not in the English text</span><span class=\"target\""))
    }
}
