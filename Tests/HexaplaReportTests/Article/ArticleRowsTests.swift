import HexaplaCore
import HexaplaTesting
import Testing

@testable import HexaplaReport

@Suite("Rows of the synopsis") struct ArticleRowsTests {
    @Test("Rows, gaps, moved and shared cells")
    func cells() throws {
        let page = ParsedPage(try ArticlePageTests.html(SampleArticle.make()))
        #expect(page.element(id: "p7") != nil && page.element(id: "p7.fr") != nil && page.element(id: "r6.fr") != nil)
        #expect(page.element(id: "p8.fr")?.text.contains("not in this version") == true)
        #expect(page.element(id: "p8.fr")?.attributes["class"]?.contains("gap") == true)
        #expect(page.element(id: "p8.fr")?.text.contains("0.92") == true)
        #expect(page.element(id: "p5.zh")?.text.contains("moved to r10.zh") == true)
        #expect(page.element(id: "r10.zh")?.text.contains("stands for p5") == true)
        #expect(page.element(id: "p5.ru")?.text.contains("together with p4") == true)
        #expect(page.element(id: "r6.en")?.text.contains("not in the English text") == true)
        #expect(page.element(id: "p7.zh")?.text.contains("unsure") == true)
        #expect(page.element(id: "p0")?.attributes["class"] == "row furniture")
        #expect(page.element(id: "p4.es")?.text.contains("1-2") == true)
    }

    @Test("The dateline is set apart from the text it opens")
    func dateline() throws {
        let page = ParsedPage(try ArticlePageTests.html(SampleArticle.make()))
        let marks = page.elements.filter { $0.attributes["class"] == "dateline" }
        #expect(marks.count == 6)
        #expect(marks.first?.text == "LINDMAR, September 14. ")
    }

    @Test("Sentence beads are offered inside the cell, unless switched off or too many")
    func sentences() throws {
        let full = ParsedPage(try ArticlePageTests.html(SampleArticle.make()))
        #expect(full.element(id: "p4.fr")?.text.contains("3 sentence beads") == true)
        var options = ReportOptions()
        options.sentencePairs = false
        #expect(ParsedPage(try ArticlePageTests.html(SampleArticle.make(), options: options)).all("details").isEmpty)
        options = ReportOptions()
        options.maximumSentences = 10
        let short = ParsedPage(try ArticlePageTests.html(SampleArticle.make(), options: options))
        #expect(short.all("details").isEmpty && short.violations == [])
    }

    @Test("The styles of the rows, in order")
    func styles() throws {
        let rows = ArticleRows(index: ArticleIndex(try SampleArticle.make()), languages: .six, withSentences: false)
        #expect(rows.furnitureCount == 3)
        let page = ParsedPage("<table>\(rows.markup)</table>")
        let styles = page.all("tr").compactMap { $0.attributes["class"] }.filter { $0.hasPrefix("row ") }
        #expect(
            styles.map { String($0.dropFirst(4)) } == [
                "furniture", "title", "furniture", "body", "body", "body", "addition", "heading", "body", "body",
                "addition", "furniture",
            ])
    }

    @Test("Findings of a row stand under it")
    func notes() throws {
        let page = ParsedPage(try ArticlePageTests.html(SampleArticle.make()))
        let place = try #require(page.elements.firstIndex { $0.attributes["id"] == "p4" })
        let next = try #require(page.elements[(place + 1)...].first { $0.name == "tr" })
        #expect(next.attributes["class"] == "row-notes body")
        #expect(next.text.contains("HX-CHECK-001 French The number 48 stands as 84"))
        #expect(next.text.contains("HX-CHECK-007 English"))
    }
}
