import GRDB
import HexaplaCore
import HexaplaRecord
import HexaplaSystem

/// The units of an article's texts by their numbers in the tables.
private struct UnitNumbers {
    var document: [LanguageTag: Int] = [:]
    var paragraphs: [LanguageTag: Range<Int>] = [:]
    var sentences: [LanguageTag: Range<Int>] = [:]
    let article: String

    func unit(_ level: AlignmentLevel, _ index: Int, _ language: LanguageTag) throws -> Int {
        let units = (level == .paragraph ? paragraphs : sentences)[language.base] ?? 0..<0
        guard index >= 0, index < units.count else {
            throw PipelineError(
                .input, article, "The record points to \(level.rawValue) \(index) of '\(language)', which it has not.")
        }
        return units.lowerBound + index
    }
}

extension CorpusDatabaseWriter {
    func insert(_ record: ArticleRecord, _ database: Database) throws {
        let article = next.article
        next.article += 1
        try inserts.add(to: .article, [article, record.article, next.sentence], database)
        var units = UnitNumbers(article: record.article)
        for text in record.texts where has(text.language) {
            try insert(text, of: record, article, &units, database)
        }
        for version in record.versions where units.document[version.language] != nil {
            for bead in version.beads { try insert(bead, units, canonical: record, database) }
        }
        for row in record.rows ?? [] { try insert(row, article, units, database) }
        for finding in record.findings { try insert(finding, article: article, database) }
    }

    private func insert(
        _ text: ArticleRecord.Text, of record: ArticleRecord, _ article: Int, _ units: inout UnitNumbers,
        _ database: Database
    ) throws {
        let input = record.inputs.first { $0.language?.base == text.language && $0.code == nil }
        let edition = record.versions.first { $0.language == text.language }?.edition
        let document = next.document
        next.document += 1
        try inserts.add(
            to: .document,
            [
                document, article, text.language.code, edition?.kind.rawValue, input?.path, input?.encoding?.name,
                input?.sha256,
            ], database)
        units.document[text.language] = document
        let paragraphs = text.segments.filter { $0.level == .paragraph }
        let first = next.paragraph
        for segment in paragraphs { try insert(paragraph: segment, document, database) }
        units.paragraphs[text.language] = first..<next.paragraph
        let firstSentence = next.sentence
        for segment in text.segments where segment.level == .sentence {
            let paragraph = try units.unit(.paragraph, segment.paragraph ?? -1, text.language)
            try insert(sentence: segment, document, paragraph, database)
        }
        units.sentences[text.language] = firstSentence..<next.sentence
    }

    private func insert(paragraph segment: SegmentLine, _ document: Int, _ database: Database) throws {
        try inserts.add(
            to: .paragraph,
            [
                next.paragraph, document, segment.index, segment.kind.rawValue, segment.furniture?.rawValue,
                segment.span.start, segment.span.end, segment.shown,
            ], database)
        next.paragraph += 1
    }

    private func insert(
        sentence segment: SegmentLine, _ document: Int, _ paragraph: Int, _ database: Database
    ) throws {
        try inserts.add(
            to: .sentence,
            [
                next.sentence, document, paragraph, segment.index, segment.span.start, segment.span.end, segment.shown,
            ], database)
        try index(segment.shown, next.sentence, segment.lang, database)
        next.sentence += 1
    }

    private func insert(
        _ bead: BeadLine, _ units: UnitNumbers, canonical record: ArticleRecord, _ database: Database
    ) throws {
        guard let document = units.document[bead.lang] else { return }
        try inserts.add(to: .bead, [next.bead, document, bead.level.rawValue, bead.type, bead.score], database)
        let table = bead.level == .paragraph ? CorpusInserts.Table.beadParagraph : .beadSentence
        for (side, indices, language) in [(0, bead.source, canonicalLanguage), (1, bead.target, bead.lang)]
        where has(language) {
            for index in indices {
                try inserts.add(to: table, [next.bead, side, try units.unit(bead.level, index, language)], database)
            }
        }
        next.bead += 1
    }

    private func insert(
        _ row: RowLine, _ article: Int, _ units: UnitNumbers, _ database: Database
    ) throws {
        let paragraph =
            has(canonicalLanguage)
            ? try row.canonical.map { try units.unit(.paragraph, $0.paragraph, canonicalLanguage) } : nil
        try inserts.add(to: .row, [next.row, article, row.row, paragraph], database)
        for (language, cell) in row.cells.sorted(by: { $0.key < $1.key }) where units.document[language] != nil {
            for index in cell.paragraphs {
                let unit = try units.unit(.paragraph, index, language)
                try inserts.add(to: .cell, [next.row, unit, cell.type, cell.score], database)
            }
        }
        next.row += 1
    }

    func insert(_ finding: Finding, article: Int?, _ database: Database) throws {
        var article = article
        if article == nil, let name = finding.article {
            article = try Int.fetchOne(database, sql: "SELECT id FROM article WHERE name = ?", arguments: [name])
        }
        try inserts.add(
            to: .finding,
            [
                next.finding, finding.code.rawValue, finding.severity.rawValue, article, finding.language?.code,
                finding.level?.rawValue, finding.index, finding.file, finding.span?.start, finding.span?.end,
                finding.message,
            ], database)
        next.finding += 1
    }
}
