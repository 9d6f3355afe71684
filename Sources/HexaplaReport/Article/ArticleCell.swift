import HexaplaCore
import HexaplaLanguage

/// One cell of the synopsis as markup.
struct ArticleCell {
    let rows: ArticleRows
    let row: Row
    /// The anchor of the row.
    let anchor: String
    let column: ArticleIndex.Column

    private var index: ArticleIndex { rows.index }
    private var languages: ReportLanguages { rows.languages }
    private var canonicalName: String { languages.name(languages.canonical) }
    private var code: String { column.language.base.code }

    /// What the cell shows.
    private enum Content {
        /// Paragraphs of the column's text, in the bead given; the canonical text has none.
        case texts([Int], Cell?)
        /// The text stands in the cell of an earlier row.
        case shared(row: Int)
        /// There is no text, which is worth a word.
        case gap(String, place: String?, Bead?)
        /// There is no text, as in every other version.
        case blank
    }

    private var content: Content {
        guard column.alignment != nil else {
            return row.canonical.map { .texts([$0], nil) } ?? .gap("not in the \(canonicalName) text", place: nil, nil)
        }
        if let cell = row.cells[column.language] {
            if let first = cell.sharedWithRow, index.checked.rows.indices.contains(first) { return .shared(row: first) }
            if !cell.paragraphs.isEmpty { return .texts(cell.paragraphs, cell) }
        }
        guard let paragraph = row.canonical else { return .blank }
        if let move = column.move(ofCanonical: paragraph),
            let place = index.anchor(column, paragraph: move.target.lowerBound)
        {
            return .gap("not here: moved to", place: place, nil)
        }
        guard index.checked.aligned.article.canonical.isContent(paragraph) else {
            return .gap("no such line", place: nil, nil)
        }
        return .gap("not in this version", place: nil, column.bead(ofCanonical: paragraph))
    }

    /// Writes the cell.
    func write(to markup: inout Markup) {
        let content = content
        let attributes: KeyValuePairs<StaticString, String?> = [
            "id": "\(anchor).\(code)", "role": "cell", "class": "col-\(code)\(Self.style(content))",
            "data-language": languages.name(column.language.base),
        ]
        markup.element("td", attributes) { markup in
            switch content {
            case .texts(let paragraphs, let cell): write(paragraphs, cell, to: &markup)
            case .shared(let row): write(sharedWith: row, to: &markup)
            case .gap(let words, let place, let bead): write(gap: words, place, bead, to: &markup)
            case .blank: break
            }
        }
    }

    private static func style(_ content: Content) -> String {
        switch content {
        case .texts: ""
        case .shared: " shared"
        case .gap: " gap"
        case .blank: " blank"
        }
    }

    private func write(sharedWith row: Int, to markup: inout Markup) {
        let first = index.anchor(ofRow: row)
        markup.element("p", ["class": "gap-text"]) { markup in
            markup.literal("<span aria-hidden=\"true\">↑ </span>together with ")
            markup.element("a", ["href": "#\(first).\(code)"], label: first)
        }
    }

    private func write(gap words: String, _ place: String?, _ bead: Bead?, to markup: inout Markup) {
        markup.element("p", ["class": "gap-text"]) { markup in
            markup.literal("<span aria-hidden=\"true\">— </span>")
            markup.label(words)
            guard let place else { return }
            markup.literal(" ")
            markup.element("a", ["href": "#\(place)"], label: place)
        }
        if let bead { write(bead: bead.type, bead.score, to: &markup) }
    }

    private func write(_ paragraphs: [Int], _ cell: Cell?, to markup: inout Markup) {
        for paragraph in paragraphs { write(paragraph, to: &markup) }
        guard let cell, let first = paragraphs.first else { return }
        if let move = column.move(ofParagraph: first) {
            let source = "p\(move.canonical.lowerBound)"
            markup.element("p", ["class": "meta"]) { markup in
                markup.literal("<span class=\"tag\">moved</span> stands for ")
                markup.element("a", ["href": "#\(source).\(code)"], label: source)
            }
        }
        if paragraphs.contains(where: column.document.isContent) { write(bead: cell.type, cell.score, to: &markup) }
        guard rows.withSentences, column.beadOfParagraph.indices.contains(first) else { return }
        let beads = column.sentenceBeads[column.beadOfParagraph[first]]
        if beads.count > 1 { write(sentences: beads, to: &markup) }
    }

    private func write(_ number: Int, to markup: inout Markup) {
        let document = column.document
        let language = document.textLanguage(number)
        let text = document.shownText(number)
        let head = document.datelineEnd(number)
        let attributes: KeyValuePairs<StaticString, String?> = [
            "id": "\(code).p\(number)", "class": "text", "lang": language.code, "xml:lang": language.code,
            "dir": languages.direction(language),
        ]
        markup.element("p", attributes) { markup in
            guard head > 0 else { return markup.text(text) }
            markup.element(
                "span", ["class": "dateline"], text: String(decoding: text.utf8.prefix(head), as: UTF8.self))
            markup.text(String(decoding: text.utf8.dropFirst(head), as: UTF8.self))
        }
        guard let foreign = document.foreignLanguage(number) else { return }
        markup.element("p", ["class": "meta"]) { markup in
            markup.element("span", ["class": "tag"], label: "reads as \(languages.name(foreign))")
        }
    }

    private func write(bead type: String, _ score: Double, to markup: inout Markup) {
        let isUnsure = score < 0.5
        markup.element("p", ["class": isUnsure ? "meta unsure" : "meta"]) { markup in
            markup.element("span", ["class": "bead"]) { markup in
                markup.literal("<span class=\"hidden\">bead </span>")
                markup.label(type)
            }
            markup.literal(" <span class=\"bar\" aria-hidden=\"true\">")
            markup.element("span", ["style": "width:\(NumberText.width(score))%"]) { _ in }
            markup.literal("</span> ")
            markup.element("span", ["class": "score"]) { markup in
                markup.literal("<span class=\"hidden\">confidence </span>")
                markup.label(NumberText.score(score))
            }
            if isUnsure { markup.literal(" <span class=\"tag\">unsure</span>") }
        }
    }

    private func write(sentences beads: [Bead], to markup: inout Markup) {
        markup.element("details", ["class": "pairs"]) { markup in
            markup.element("summary", label: NumberText.count(beads.count, "sentence bead"))
            markup.element("ol") { markup in
                for bead in beads { markup.element("li") { write(sentence: bead, to: &$0) } }
            }
        }
    }

    private func write(sentence bead: Bead, to markup: inout Markup) {
        markup.element("span", ["class": "meta"]) { markup in
            markup.element("span", ["class": "bead"], label: bead.type)
            markup.literal(" ")
            markup.element("span", ["class": "score"], label: NumberText.score(bead.score))
        }
        let canonical = index.checked.aligned.article.canonical
        if let source = canonical.shownText(ofSentences: bead.canonical) {
            let code = languages.canonical.code
            let attributes: KeyValuePairs<StaticString, String?> = [
                "class": "source", "lang": code, "xml:lang": code, "dir": languages.direction(languages.canonical),
            ]
            markup.element("span", attributes, text: source)
        } else {
            markup.element("span", ["class": "none"], label: "— not in the \(canonicalName) text")
        }
        guard let target = column.document.shownText(ofSentences: bead.target) else {
            return markup.literal("<span class=\"none\">— not in this version</span>")
        }
        let language = column.document.textLanguage(ofSentence: bead.target.lowerBound)
        let attributes: KeyValuePairs<StaticString, String?> = [
            "class": "target", "lang": language.code, "xml:lang": language.code,
            "dir": languages.direction(language),
        ]
        markup.element("span", attributes, text: target)
    }
}
