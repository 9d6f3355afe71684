/// Counts in equal bins from 0 to 1 as columns, as inline SVG with the same figures for a table.
struct ColumnChart {
    /// What the ids in the picture begin with; unique on the page.
    let id: String
    let title: String
    /// The word for what is counted, in the plural.
    let unit: String
    let bins: [Int]

    private static let height = 120

    var svg: String {
        let step = 100 / Double(max(bins.count, 1))
        let most = max(bins.max() ?? 0, 1)
        var svg = """
            <svg class="chart" xmlns="http://www.w3.org/2000/svg" width="100%" height="\(Self.height + 24)" role="img" \
            aria-labelledby="\(id)-title \(id)-desc"><title id="\(id)-title">\(PageText.label(title))</title>\
            <desc id="\(id)-desc">\(PageText.label(summary))</desc>
            """
        for (number, count) in bins.enumerated() where count > 0 {
            let height = max(2, Self.height * count / most)
            svg += """
                <rect class="part-one" x="\(NumberText.length(step * (Double(number) + 0.1)))%" \
                y="\(Self.height - height)" width="\(NumberText.length(step * 0.8))%" height="\(height)">\
                <title>\(range(number)): \(NumberText.count(count)) \(PageText.label(unit))</title></rect>
                """
        }
        return svg + axis + "</svg>"
    }

    /// The bins that hold something, the highest first.
    var rows: [PageModel] {
        bins.indices.reversed().filter { bins[$0] > 0 }.map { number in
            PageModel { row in
                row.label("binRange", range(number))
                row.label("binCount", NumberText.count(bins[number]))
            }
        }
    }

    private var summary: String {
        let full = bins.indices.reversed().filter { bins[$0] > 0 }.prefix(5)
        guard !full.isEmpty else { return "Nothing was counted." }
        return full.map { "\(range($0)): \(NumberText.count(bins[$0])) \(unit)" }.joined(separator: "; ") + "."
    }

    private func range(_ number: Int) -> String {
        let width = 1 / Double(max(bins.count, 1))
        return "\(NumberText.score(Double(number) * width))–\(NumberText.score(Double(number + 1) * width))"
    }

    private var axis: String {
        let bottom = Self.height
        return """
            <line class="chart-axis" x1="0" x2="100%" y1="\(bottom)" y2="\(bottom)"/>\
            <text class="chart-text" x="0" y="\(bottom + 17)">0</text>\
            <text class="chart-text chart-middle" x="50%" y="\(bottom + 17)">0.5</text>\
            <text class="chart-text chart-figure" x="100%" y="\(bottom + 17)">1</text>
            """
    }
}
