/// A bar for each article or version, cut into the ways its paragraphs are rendered, as inline SVG.
///
/// Widths are shares of the picture's width, so that it fits a phone without scaling its letters. The parts differ in
/// pattern as well as in colour.
struct CoverageChart {
    /// One bar.
    struct Bar {
        let label: String
        let coverage: Coverage
    }

    /// What the ids in the picture begin with; unique on the page.
    let id: String
    let title: String
    let bars: [Bar]

    private static let rowHeight = 24
    private static let legendHeight = 30
    /// In per cent of the width: where a bar starts and how long it is.
    private static let barStart = 24.0
    private static let barLength = 64.0

    /// Room for the words of the legend, in per cent of the width.
    private static let legendWidths = [26, 34, 19, 21]

    private static let parts: [(name: String, style: String, value: @Sendable (Coverage) -> Int)] = [
        ("one to one", "one", { $0.oneToOne }),
        ("merged or split", "group", { $0.merged + $0.split + $0.regrouped }),
        ("moved", "move", { $0.moved }),
        ("left out", "out", { $0.leftOut }),
    ]

    var svg: String {
        let height = Self.legendHeight + Self.rowHeight * bars.count + 4
        var svg = """
            <svg class="chart" xmlns="http://www.w3.org/2000/svg" width="100%" height="\(height)" role="img" \
            aria-labelledby="\(id)-title \(id)-desc"><title id="\(id)-title">\(PageText.label(title))</title>\
            <desc id="\(id)-desc">\(PageText.label(summary))</desc>\(patterns)\(legend)
            """
        for (number, bar) in bars.enumerated() {
            svg += self.bar(bar, top: Self.legendHeight + Self.rowHeight * number)
        }
        return svg + "</svg>"
    }

    private var summary: String {
        bars.map { "\($0.label): \(NumberText.percent($0.coverage.share))" }.prefix(60).joined(separator: "; ") + "."
    }

    private var patterns: String {
        """
        <defs><pattern id="\(id)-group" width="6" height="6" patternUnits="userSpaceOnUse" \
        patternTransform="rotate(45)"><rect class="part-group-ground" width="6" height="6"/>\
        <rect class="part-group-line" width="2.5" height="6"/></pattern>\
        <pattern id="\(id)-move" width="6" height="6" patternUnits="userSpaceOnUse">\
        <rect class="part-move-ground" width="6" height="6"/><circle class="part-move-dot" cx="3" cy="3" r="1.5"/>\
        </pattern></defs>
        """
    }

    private var legend: String {
        var svg = ""
        var left = 0
        for (part, width) in zip(Self.parts, Self.legendWidths) {
            defer { left += width }
            svg += """
                <svg x="\(left)%" width="\(width)%" height="20">\(rect(part.style, x: "1", y: 4, width: "14", height: 12))\
                <text class="chart-text" x="21" y="14">\(part.name)</text></svg>
                """
        }
        return svg
    }

    private func bar(_ bar: Bar, top: Int) -> String {
        var svg = """
            <g><title>\(PageText.label(description(bar)))</title>\
            <svg x="0" y="\(top)" width="\(NumberText.length(Self.barStart - 1))%" height="\(Self.rowHeight)">\
            <text class="chart-text" x="0" y="16">\(PageText.label(bar.label))</text></svg>
            """
        var left = Self.barStart
        for part in Self.parts {
            let value = part.value(bar.coverage)
            guard value > 0, bar.coverage.paragraphs > 0 else { continue }
            let width = Self.barLength * Double(value) / Double(bar.coverage.paragraphs)
            svg += rect(
                part.style, x: NumberText.length(left) + "%", y: top + 5, width: NumberText.length(width) + "%",
                height: 14)
            left += width
        }
        return svg + """
            <text class="chart-text chart-figure" x="100%" y="\(top + 16)">\
            \(NumberText.percent(bar.coverage.share))</text></g>
            """
    }

    private func description(_ bar: Bar) -> String {
        let parts = Self.parts.map { "\(NumberText.count($0.value(bar.coverage))) \($0.name)" }
        return "\(bar.label): \(parts.joined(separator: ", "))"
    }

    private func rect(_ style: String, x: String, y: Int, width: String, height: Int) -> String {
        let fill = style == "group" || style == "move" ? " fill=\"url(#\(id)-\(style))\"" : ""
        return """
            <rect class="part-\(style)"\(fill) x="\(x)" y="\(y)" width="\(width)" height="\(height)"/>
            """
    }
}
