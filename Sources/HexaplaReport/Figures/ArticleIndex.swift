import HexaplaCore

/// Where things stand in a checked article: rows, anchors and beads by unit, each found in constant time.
struct ArticleIndex {
    /// One language's part of the index.
    struct Column {
        let language: LanguageTag
        let document: SegmentedDocument
        /// `nil` for the canonical text.
        let alignment: VersionAlignment?
        /// The first row that shows each paragraph.
        let rows: [Int?]
        /// The paragraph bead of each paragraph of the version.
        let beadOfParagraph: [Int]
        /// The paragraph bead of each paragraph of the canonical text.
        let beadOfCanonical: [Int]
        /// The sentence beads that belong to each paragraph bead.
        let sentenceBeads: [[Bead]]

        /// The bead of a paragraph of the canonical text.
        func bead(ofCanonical paragraph: Int) -> Bead? {
            guard let alignment, beadOfCanonical.indices.contains(paragraph) else { return nil }
            let number = beadOfCanonical[paragraph]
            return alignment.paragraphs.beads.indices.contains(number) ? alignment.paragraphs.beads[number] : nil
        }

        /// The block that holds a paragraph of the canonical text and stands elsewhere in the version.
        func move(ofCanonical paragraph: Int) -> Move? {
            alignment?.moves.first { $0.holds(canonical: paragraph) }
        }

        /// The block that holds a paragraph of the version and stands elsewhere in the canonical text.
        func move(ofParagraph paragraph: Int) -> Move? {
            alignment?.moves.first { $0.holds(target: paragraph) }
        }
    }

    let checked: CheckedArticle
    /// The columns that exist, English first.
    let columns: [Column]
    /// The findings that belong to a row, by row.
    let notes: [[Finding]]
    /// The findings that belong to no row.
    let remarks: [Finding]

    init(_ checked: CheckedArticle) {
        self.checked = checked
        let article = checked.aligned.article
        var columns = [
            Column(
                language: article.canonical.id.language, document: article.canonical, alignment: nil,
                rows: Self.rows(of: nil, in: checked.rows, count: article.canonical.paragraphCount),
                beadOfParagraph: [], beadOfCanonical: [], sentenceBeads: [])
        ]
        for (version, alignment) in zip(article.versions, checked.aligned.alignments) {
            columns.append(Self.column(version, alignment, article.canonical, checked.rows))
        }
        self.columns = columns
        var notes = Array(repeating: [Finding](), count: checked.rows.count)
        var remarks: [Finding] = []
        for finding in checked.findings {
            if let row = Self.row(of: finding, in: columns) {
                notes[row].append(finding)
            } else {
                remarks.append(finding)
            }
        }
        self.notes = notes
        self.remarks = remarks
    }

    /// The languages that no file of the article holds.
    func missing(of languages: [LanguageTag]) -> [LanguageTag] {
        languages.filter { language in !columns.contains { $0.language.base == language } }
    }

    func column(_ language: LanguageTag) -> Column? { columns.first { $0.language.base == language.base } }

    /// The anchor of a row: `p7` for a canonical paragraph, `r12` for a row of added text.
    func anchor(ofRow row: Int) -> String {
        checked.rows[row].canonical.map { "p\($0)" } ?? "r\(row)"
    }

    /// The anchor of the cell that shows a paragraph of a version.
    func anchor(_ column: Column, paragraph: Int) -> String? {
        guard column.rows.indices.contains(paragraph), let row = column.rows[paragraph] else { return nil }
        return "\(anchor(ofRow: row)).\(column.language.base.code)"
    }

    /// The anchor on the article's page that shows what a finding is about.
    func anchor(of finding: Finding) -> String? {
        guard let language = finding.language, let column = column(language) else { return nil }
        if let row = Self.canonicalRow(of: finding, in: columns) {
            return "\(anchor(ofRow: row)).\(column.language.base.code)"
        }
        return Self.paragraph(of: finding, in: column).flatMap { anchor(column, paragraph: $0) }
    }

    private static func row(of finding: Finding, in columns: [Column]) -> Int? {
        if let row = canonicalRow(of: finding, in: columns) { return row }
        guard let column = columns.first(where: { $0.language.base == finding.language?.base ?? $0.language.base }),
            let paragraph = paragraph(of: finding, in: column), column.rows.indices.contains(paragraph)
        else { return nil }
        return column.rows[paragraph]
    }

    /// The row of a finding that points into the canonical file, whatever version it speaks of.
    private static func canonicalRow(of finding: Finding, in columns: [Column]) -> Int? {
        guard let canonical = columns.first(where: { $0.alignment == nil }),
            finding.file == canonical.document.source.path, let paragraph = paragraph(of: finding, in: canonical),
            canonical.rows.indices.contains(paragraph)
        else { return nil }
        return canonical.rows[paragraph]
    }

    private static func paragraph(of finding: Finding, in column: Column) -> Int? {
        guard let level = finding.level, let index = finding.index else { return nil }
        guard level == .sentence else { return index }
        let sentences = column.document.sentences
        return sentences.indices.contains(index) ? sentences[index].paragraph : nil
    }

    private static func rows(of language: LanguageTag?, in rows: [Row], count: Int) -> [Int?] {
        var found = [Int?](repeating: nil, count: count)
        for (number, row) in rows.enumerated() {
            let shown = language.map { row.cells[$0]?.paragraphs ?? [] } ?? row.canonical.map { [$0] } ?? []
            for paragraph in shown where found.indices.contains(paragraph) && found[paragraph] == nil {
                found[paragraph] = number
            }
        }
        return found
    }

    private static func column(
        _ version: SegmentedDocument, _ alignment: VersionAlignment, _ canonical: SegmentedDocument, _ rows: [Row]
    ) -> Column {
        var ofTarget = Array(repeating: 0, count: version.paragraphCount)
        var ofCanonical = Array(repeating: 0, count: canonical.paragraphCount)
        for (number, bead) in alignment.paragraphs.beads.enumerated() {
            for paragraph in bead.target where ofTarget.indices.contains(paragraph) { ofTarget[paragraph] = number }
            for paragraph in bead.canonical where ofCanonical.indices.contains(paragraph) {
                ofCanonical[paragraph] = number
            }
        }
        var sentenceBeads = Array(repeating: [Bead](), count: alignment.paragraphs.beads.count)
        for bead in alignment.sentences.beads {
            let home =
                bead.target.isEmpty
                ? home(of: bead.canonical.lowerBound, in: canonical, ofCanonical)
                : home(of: bead.target.lowerBound, in: version, ofTarget)
            if let home { sentenceBeads[home].append(bead) }
        }
        return Column(
            language: version.id.language, document: version, alignment: alignment,
            rows: self.rows(of: version.id.language, in: rows, count: version.paragraphCount),
            beadOfParagraph: ofTarget, beadOfCanonical: ofCanonical, sentenceBeads: sentenceBeads)
    }

    private static func home(of sentence: Int, in document: SegmentedDocument, _ beads: [Int]) -> Int? {
        guard document.sentences.indices.contains(sentence) else { return nil }
        let paragraph = document.sentences[sentence].paragraph
        return beads.indices.contains(paragraph) ? beads[paragraph] : nil
    }
}
