import HexaplaCore

/// The rows of the synopsis as markup: the body of its table.
struct ArticleRows {
    let index: ArticleIndex
    let languages: ReportLanguages
    let withSentences: Bool

    private var canonical: SegmentedDocument { index.checked.aligned.article.canonical }

    /// All rows, one element a line.
    var markup: String {
        var markup = Markup()
        for number in index.checked.rows.indices { write(row: number, to: &markup) }
        return markup.text
    }

    /// The number of rows that hold furniture only.
    var furnitureCount: Int { index.checked.rows.count(where: isFurniture) }

    private func write(row number: Int, to markup: inout Markup) {
        let row = index.checked.rows[number]
        let anchor = index.anchor(ofRow: number)
        let style = style(row)
        markup.element("tr", ["id": anchor, "role": "row", "class": "row \(style)"]) { markup in
            markup.element("th", ["scope": "row", "role": "rowheader", "class": "rowhead"]) { markup in
                markup.element("a", ["href": "#\(anchor)"], label: anchor)
                guard let kind = kind(row) else { return }
                markup.literal(" ")
                markup.element("span", ["class": "kind"], label: kind)
            }
            for column in index.columns {
                markup.literal("\n")
                ArticleCell(rows: self, row: row, anchor: anchor, column: column).write(to: &markup)
            }
        }
        markup.literal("\n")
        if !index.notes[number].isEmpty { write(notes: index.notes[number], anchor, style, to: &markup) }
    }

    private func write(notes: [Finding], _ anchor: String, _ style: String, to markup: inout Markup) {
        markup.element("tr", ["role": "row", "class": "row-notes \(style)"]) { markup in
            markup.element("td", ["role": "cell", "colspan": String(index.columns.count + 1)]) { markup in
                markup.element("ul", ["class": "notes", "aria-label": "Findings on \(anchor)"]) { markup in
                    for note in notes { FindingModel.write(note, languages, to: &markup) }
                }
            }
        }
        markup.literal("\n")
    }

    /// A word under the row's number, where it is not plain text.
    private func kind(_ row: Row) -> String? {
        guard let paragraph = row.canonical else { return "added" }
        guard canonical.labelled.labels.indices.contains(paragraph) else { return nil }
        let label = canonical.labelled.labels[paragraph]
        return switch label.kind {
        case .body: nil
        case .title, .heading: label.kind.rawValue
        case .furniture: label.furniture?.rawValue ?? "furniture"
        }
    }

    private func style(_ row: Row) -> String {
        if isFurniture(row) { return "furniture" }
        guard let paragraph = row.canonical else { return "addition" }
        return (canonical.kind(ofParagraph: paragraph) ?? .body).rawValue
    }

    private func isFurniture(_ row: Row) -> Bool {
        if let paragraph = row.canonical { return !canonical.isContent(paragraph) }
        return !row.cells.contains { language, cell in
            guard let column = index.column(language) else { return false }
            return cell.paragraphs.contains(where: column.document.isContent)
        }
    }
}
