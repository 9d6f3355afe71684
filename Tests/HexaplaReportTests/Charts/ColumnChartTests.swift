import Testing

@testable import HexaplaReport

@Suite("Column chart") struct ColumnChartTests {
    @Test("A column for each bin that holds something, and the same figures for a table")
    func columns() {
        let chart = ColumnChart(id: "h", title: "Beads", unit: "beads", bins: [0, 1, 0, 1000])
        let page = ParsedPage(chart.svg)
        #expect(page.problem == nil)
        #expect(page.all("rect").map { $0.attributes["height"] } == ["2", "120"])
        #expect(page.element(id: "h-desc")?.text == "0.75–1.00: 1,000 beads; 0.25–0.50: 1 beads.")
        #expect(chart.rows.count == 2)
    }

    @Test("Nothing to show")
    func empty() {
        for bins in [[], [0, 0]] {
            let page = ParsedPage(ColumnChart(id: "h", title: "t", unit: "beads", bins: bins).svg)
            #expect(page.problem == nil && page.all("rect").isEmpty)
            #expect(page.element(id: "h-desc")?.text == "Nothing was counted.")
        }
    }
}
