public import HexaplaCore

/// A line of `synopsis.jsonl`: a canonical paragraph, or text that versions add, across the versions.
public struct RowLine: Sendable, Hashable {
    /// The canonical paragraph of a row.
    public struct Canonical: Sendable, Hashable {
        /// The 0-based paragraph of the canonical text.
        public let paragraph: Int
        /// What the paragraph is on its page; `nil` where it is not known.
        public let kind: ParagraphKind?
        /// The text as shown; `nil` where texts are left out.
        public let text: String?

        /// Creates the canonical side of a row.
        ///
        /// - Parameters:
        ///   - paragraph: The 0-based paragraph.
        ///   - kind: What the paragraph is on its page.
        ///   - text: The text as shown.
        public init(paragraph: Int, kind: ParagraphKind?, text: String?) {
            self.paragraph = paragraph
            self.kind = kind
            self.text = text
        }
    }

    /// The article's id.
    public let doc: String
    /// The 0-based ordinal of the row in the article.
    public let row: Int
    /// The canonical paragraph; `nil` for text that only versions have.
    public let canonical: Canonical?
    /// What each version has, by its language without script.
    public let cells: [LanguageTag: Cell]
    /// The versions of the article that have nothing here, in column order; none where there is no canonical text.
    public let gaps: [LanguageTag]

    /// Creates a line.
    ///
    /// - Parameters:
    ///   - doc: The article's id.
    ///   - row: The 0-based ordinal of the row.
    ///   - canonical: The canonical paragraph.
    ///   - cells: What each version has.
    ///   - gaps: The versions that have nothing here.
    public init(doc: String, row: Int, canonical: Canonical?, cells: [LanguageTag: Cell], gaps: [LanguageTag]) {
        self.doc = doc
        self.row = row
        self.canonical = canonical
        self.cells = Dictionary(cells.map { ($0.key.base, Self.rounded($0.value)) }) { first, _ in first }
        self.gaps = gaps.map(\.base)
    }

    private static func rounded(_ cell: Cell) -> Cell {
        let score = cell.score.isFinite ? FixedDecimal.rounded(cell.score, places: 4) : 0
        return Cell(paragraphs: cell.paragraphs, type: cell.type, score: score, sharedWithRow: cell.sharedWithRow)
    }
}

extension RowLine: RecordLine {
    package init(_ fields: RecordFields) throws(RecordError) {
        var canonical: Canonical?
        if let side = try fields.optionalObject("canonical") {
            canonical = Canonical(
                paragraph: try side.int("paragraph"), kind: try side.optionalName("kind"),
                text: try side.optionalText("text"))
        }
        var cells: [LanguageTag: Cell] = [:]
        let columns = try fields.object("cells")
        for code in columns.keys {
            guard let language = LanguageTag(code) else {
                throw RecordError(key: "cells", reason: "'\(code)' is no language.")
            }
            cells[language] = try Self.cell(try columns.object(code))
        }
        self.init(
            doc: try fields.text("doc"), row: try fields.int("row"), canonical: canonical, cells: cells,
            gaps: try fields.languages("gaps"))
    }

    private static func cell(_ fields: RecordFields) throws(RecordError) -> Cell {
        Cell(
            paragraphs: try fields.ints("paragraphs"), type: try fields.text("type"),
            score: try fields.number("score"), sharedWithRow: try fields.optionalInt("sharedWithRow"))
    }

    package func write(to writer: inout JSONLineWriter) {
        if let canonical {
            writer.member("canonical") { writer in
                writer.member("kind", canonical.kind?.rawValue)
                writer.member("paragraph", canonical.paragraph)
                writer.member("text", canonical.text)
            }
        }
        let columns = cells.sorted { $0.key.code < $1.key.code }
        writer.member("cells", map: columns, name: \.key.code) { writer, column in
            writer.value { Self.write(column.value, to: &$0) }
        }
        writer.member("doc", doc)
        writer.member("gaps", texts: gaps.map(\.code))
        writer.member("row", row)
    }

    private static func write(_ cell: Cell, to writer: inout JSONLineWriter) {
        writer.member("paragraphs", cell.paragraphs)
        writer.member("score", decimal: cell.score)
        writer.member("sharedWithRow", cell.sharedWithRow)
        writer.member("type", cell.type)
    }
}

extension RowLine {
    /// The lines of an article's synopsis.
    ///
    /// - Parameter checked: The article.
    /// - Returns: One line a row.
    package static func lines(of checked: CheckedArticle) -> [RowLine] {
        let article = checked.aligned.article
        let versions = article.versions.map(\.id.language)
        return checked.rows.enumerated().map { number, row in
            let canonical = row.canonical.map { paragraph in
                Canonical(
                    paragraph: paragraph, kind: article.canonical.kind(ofParagraph: paragraph),
                    text: article.canonical.shownText(paragraph))
            }
            let gaps = canonical == nil ? [] : versions.filter { row.cells[$0] == nil }
            return RowLine(doc: checked.id, row: number, canonical: canonical, cells: row.cells, gaps: gaps)
        }
    }
}
