import HexaplaAlign
import HexaplaCore
import HexaplaLanguage
import HexaplaRecord
import HexaplaRun
package import HexaplaSystem

/// Adds the missing hashes to a review that a person has filled in, from the run that it was written for.
package struct ReviewCompletion: Sendable {
    /// The completed table, parted by tabs.
    package private(set) var text = ""
    /// The rows that got hashes.
    package private(set) var completed = 0
    /// What is left to do, a sentence for each row.
    package private(set) var remarks: [String] = []

    /// A row on its way.
    private struct Line {
        let row: TableText.Row
        var entry: ReviewEntry?
    }

    /// Completes a review.
    ///
    /// - Parameters:
    ///   - path: The review.
    ///   - output: The output folder of the run whose units it names.
    /// - Throws: `PipelineError` when one of them cannot be read.
    package init(path: String, output: String) throws(PipelineError) {
        let run = try FinishedRun(output)
        guard let table = TableText.text(of: try GivenFile.read(path)) else {
            throw PipelineError(.usage, path, "The file is not UTF-8; save the table as text in Unicode.")
        }
        let rows = TableText(table).rows
        var header = rows.first?.fields ?? []
        let languages = Set(run.languages(in: "alignments").map(\.base)).union(LanguageSet.usualVersions).sorted()
        _ = try ReviewColumns(header, path: path, languages: languages)
        for name in ["source_hash", "target_hash"] where !header.contains(name) { header.append(name) }
        let columns = try ReviewColumns(header, path: path, languages: languages)
        let lines = rows.dropFirst().map { Line(row: $0, entry: read($0, columns)) }
        let texts = try UnitTexts(run, Set(lines.flatMap { $0.entry.map(Self.missing) ?? [] }))
        text = TableText.line(header)
        for line in lines {
            text += TableText.line(complete(line, columns, texts))
        }
    }

    private mutating func read(_ row: TableText.Row, _ columns: ReviewColumns) -> ReviewEntry? {
        do throws(ReviewRowProblem) {
            return try columns.entry(row)
        } catch {
            remarks.append("Line \(row.line): The row \(error.reason)")
            return nil
        }
    }

    private static func key(_ unit: ReviewUnit, _ entry: ReviewEntry, _ language: LanguageTag?) -> UnitTexts.Key? {
        guard let article = entry.article, let language, let ordinal = unit.ordinal else { return nil }
        return UnitTexts.Key(article: article, language: language, level: entry.level, ordinal: ordinal)
    }

    /// The units without a hash whose place is known.
    private static func missing(_ entry: ReviewEntry) -> [UnitTexts.Key] {
        entry.source.filter { $0.hash == nil }.compactMap { key($0, entry, .english) }
            + entry.target.filter { $0.hash == nil }.compactMap { key($0, entry, entry.language) }
    }

    private mutating func complete(_ line: Line, _ columns: ReviewColumns, _ texts: UnitTexts) -> [String] {
        guard let entry = line.entry, (entry.source + entry.target).contains(where: { $0.hash == nil }) else {
            return line.row.fields
        }
        guard let source = Self.hashes(entry.source, entry, .english, texts),
            let target = Self.hashes(entry.target, entry, entry.language, texts)
        else {
            remarks.append("Line \(line.row.line): The run has no such unit, or the row names no language.")
            return line.row.fields
        }
        completed += 1
        return columns.row(line.row, with: ["source_hash": source, "target_hash": target])
    }

    private static func hashes(
        _ units: [ReviewUnit], _ entry: ReviewEntry, _ language: LanguageTag?, _ texts: UnitTexts
    ) -> String? {
        var known: [(ordinal: Int, hash: UnitHash)] = []
        for unit in units {
            guard let ordinal = unit.ordinal,
                let hash = unit.hash ?? key(unit, entry, language).flatMap(texts.hash)
            else { return nil }
            known.append((ordinal, hash))
        }
        return UnitList.hashes(known, entry.level)
    }
}
