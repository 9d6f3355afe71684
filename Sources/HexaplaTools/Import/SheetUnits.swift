import HexaplaCore
import HexaplaSystem

/// The pairs of tables of which a row names the columns: the tables of `tsv` exports and the worksheets of a workbook.
struct SheetUnits {
    /// The pairs, in the order of the rows.
    private(set) var units: [CorrectedUnit] = []
    /// What of the tables could not be read, a sentence each.
    private(set) var remarks: [String] = []
    /// What stands above the texts of the versions.
    private(set) var titles: Set<String> = []

    /// Reads tables.
    ///
    /// - Parameters:
    ///   - tables: The rows of each.
    ///   - path: The file, for messages.
    ///   - languages: The versions of the run.
    ///   - titles: What stands above the texts of the versions in the file as it was exported.
    /// - Throws: `PipelineError` when no row names the columns, or nothing tells the languages.
    init(
        _ tables: [[[String]]], _ path: String, _ languages: [LanguageTag], titles: Set<String> = []
    ) throws(PipelineError) {
        var isKnown = false
        for (sheet, rows) in tables.enumerated() {
            let name = tables.count > 1 ? "\(path), sheet \(sheet + 1), row " : "\(path):"
            guard let header = rows.firstIndex(where: { SheetColumns($0, path, titles) != nil }),
                let columns = SheetColumns(rows[header], path, titles)
            else {
                if rows.contains(where: Self.isFilled) {
                    remarks.append("\(name)1: No row names the columns of an export; nothing of the table was read.")
                }
                continue
            }
            isKnown = true
            try columns.check(languages)
            if let title = columns.title { self.titles.insert(title) }
            for (number, row) in rows.enumerated() where number != header && Self.isFilled(row) {
                take(row, columns, languages, "\(name)\(number + 1)")
            }
        }
        if isKnown { return }
        throw PipelineError(
            .usage, path, "No row names the columns of an export: 'article', the texts and their units.")
    }

    private static func isFilled(_ row: [String]) -> Bool { row.contains { !$0.isEmpty } }

    private mutating func take(_ row: [String], _ columns: SheetColumns, _ languages: [LanguageTag], _ place: String) {
        guard let language = columns.language(row), languages.contains(language) else {
            return remarks.append("\(place): The row names no language of a version of the run.")
        }
        guard columns.isFromEnglish(row) else {
            return remarks.append("\(place): The row is no pair with English; correct those of both languages with it.")
        }
        units.append(columns.unit(row, language, place))
    }
}
