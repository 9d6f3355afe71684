/// Rows of figures by language, and the same as ratios to the first two rows when there are more.
struct SpeedTable {
    private let languages: [String]
    private let title: String
    private let places: Int
    private var rows: [(name: String, speeds: [Double])] = []

    init(languages: [String], title: String = "MB/s of one core", places: Int = 1) {
        self.languages = languages
        self.title = title
        self.places = places
    }

    /// Adds a row: one speed a language.
    mutating func add(_ name: String, _ speeds: [Double]) {
        rows.append((name, speeds))
    }

    /// The table as text.
    var text: String {
        var blocks = [block(title, rows, places: places)]
        if rows.count > 2 {
            blocks.append(block("% of \(rows[0].name)", ratios(to: 0, percent: true), places: 2))
            blocks.append(block("times \(rows[1].name)", ratios(to: 1, percent: false), places: 2))
        }
        return blocks.joined(separator: "\n\n")
    }

    private func ratios(to base: Int, percent: Bool) -> [(name: String, speeds: [Double])] {
        rows.dropFirst(base + 1).map { row in
            (row.name, zip(row.speeds, rows[base].speeds).map { $1 > 0 ? $0 / $1 * (percent ? 100 : 1) : 0 })
        }
    }

    private func block(_ title: String, _ rows: [(name: String, speeds: [Double])], places: Int) -> String {
        let width = max(title.count, self.rows.map(\.name.count).max() ?? 0)
        let head = Self.left(title, width) + languages.map { Self.right($0, 10) }.joined()
        let lines = rows.map { row in
            Self.left(row.name, width) + row.speeds.map { Self.right(Self.decimal($0, places), 10) }.joined()
        }
        return ([head] + lines).joined(separator: "\n")
    }

    private static func decimal(_ value: Double, _ places: Int) -> String {
        let scale = places == 1 ? 10.0 : 100.0
        let whole = Int((value * scale).rounded())
        let fraction = String(whole % Int(scale))
        return "\(whole / Int(scale))." + String(repeating: "0", count: places - fraction.count) + fraction
    }

    private static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
