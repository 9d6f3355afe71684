import Testing

@testable import HexaplaReport

@Suite("Coverage chart") struct CoverageChartTests {
    @Test("Has a title, a description and a bar with its parts; labels are escaped")
    func bar() {
        var coverage = Coverage()
        coverage.paragraphs = 4
        coverage.oneToOne = 2
        coverage.merged = 1
        coverage.leftOut = 1
        let chart = CoverageChart(id: "c", title: "T & t", bars: [.init(label: "<a\u{0}>", coverage: coverage)])
        let page = ParsedPage(chart.svg)
        #expect(page.problem == nil)
        #expect(page.element(id: "c-title")?.text == "T & t")
        #expect(page.element(id: "c-desc")?.text == "<a␀>: 75.0%.")
        let bars = page.all("rect").filter { $0.attributes["height"] == "14" }
        #expect(bars.map { $0.attributes["width"] } == ["32.0%", "16.0%", "16.0%"])
        #expect(bars.map { $0.attributes["x"] } == ["24.0%", "56.0%", "72.0%"])
        #expect(bars.map { $0.attributes["fill"] } == [nil, "url(#c-group)", nil])
    }

    @Test("No bars, and an article without paragraphs")
    func empty() {
        #expect(ParsedPage(CoverageChart(id: "c", title: "", bars: []).svg).problem == nil)
        let svg = CoverageChart(id: "c", title: "", bars: [.init(label: "a", coverage: Coverage())]).svg
        #expect(ParsedPage(svg).problem == nil && svg.contains("–"))
    }
}
