import HexaplaCore
import HexaplaSystem

/// The pairs of tables whose first row names the columns: the tables of `tsv` exports and the worksheets of a workbook.
enum SheetUnits {
    static func read(
        _ tables: [[[String]]], _ path: String, _ languages: [LanguageTag]
    ) throws(PipelineError) -> [CorrectedUnit] {
        var units: [CorrectedUnit] = []
        var isKnown = false
        for (sheet, rows) in tables.enumerated() {
            guard let columns = Columns(rows.first ?? [], path, languages) else { continue }
            isKnown = true
            for (number, row) in rows.enumerated().dropFirst() {
                let place =
                    tables.count > 1 ? "\(path), sheet \(sheet + 1), row \(number + 1)" : "\(path):\(number + 1)"
                if let unit = columns.unit(row, place) { units.append(unit) }
            }
        }
        if isKnown { return units }
        throw PipelineError(
            .usage, path, "The first row does not name the columns of an export: 'article', the texts and their units.")
    }

    /// Where the columns of a table stand.
    private struct Columns {
        private let places: [String: Int]
        private let texts: (source: Int, target: Int)
        private let units: (source: String, target: String)
        private let path: String
        private let languages: [LanguageTag]

        init?(_ header: [String], _ path: String, _ languages: [LanguageTag]) {
            places = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
            self.path = path
            self.languages = languages
            guard places["article"] != nil else { return nil }
            if let source = places["src_text"], let target = places["trg_text"] {
                (texts, units) = ((source, target), ("src_units", "trg_units"))
            } else if let source = places["English"], source + 1 < header.count {
                (texts, units) = ((source, source + 1), ("source", "target"))
            } else {
                return nil
            }
        }

        private func field(_ name: String, _ row: [String]) -> String { places[name].map { text($0, row) } ?? "" }

        private func text(_ place: Int, _ row: [String]) -> String { place < row.count ? row[place] : "" }

        /// The version's language: that of the row, or of the name of a table such as `en-ar.tsv`.
        private func language(_ row: [String]) -> LanguageTag? {
            let told = field("language", row)
            let name = Files.name(of: path).split(separator: ".").first?.split(separator: "-") ?? []
            let words = told.isEmpty ? name.dropFirst().map(String.init) : [told]
            return LanguageTag(words.joined(separator: "-"))?.base
        }

        func unit(_ row: [String], _ place: String) -> CorrectedUnit? {
            guard let language = language(row), languages.contains(language) else { return nil }
            let source = WrittenUnits.parsed(field(units.source, row))
            let target = WrittenUnits.parsed(field(units.target, row))
            let level = AlignmentLevel(rawValue: field("level", row)) ?? source?.level ?? target?.level ?? .sentence
            let article = field("article", row)
            // A column tells which bead the row was, also where a person has written other units into it.
            let bead = field("units", row)
            let names = bead.isEmpty ? "\(field(units.source, row));\(field(units.target, row))" : bead
            return CorrectedUnit(
                id: "\(article)#\(level.rawValue)#\(names)", article: article, language: language, level: level,
                source: source?.units ?? [], target: target?.units ?? [], sourceText: text(texts.source, row),
                targetText: text(texts.target, row), verdict: field("verdict", row), note: field("note", row),
                place: place)
        }
    }
}
