import HexaplaAlign
import HexaplaCore
import HexaplaRun
import HexaplaSystem

/// Where the columns of a table stand.
struct SheetColumns {
    /// The columns of a worksheet besides the text of the version, whose title is the name of the language.
    private static let worksheet: Set<String> = [
        "article", "English", "score", "bead", "findings", "verdict", "note", "level", "language", "source", "target",
        "units",
    ]

    /// What stands above the text of the version.
    let title: String?
    private let places: [String: Int]
    private let texts: (source: Int, target: Int)
    private let units: (source: String, target: String)
    private let path: String

    /// Reads the row that names the columns; `nil` when it is another row.
    ///
    /// - Parameters:
    ///   - header: The row.
    ///   - path: The file, whose name tells the languages where no column does.
    ///   - titles: What stands above the texts of the versions in the file as it was exported.
    init?(_ header: [String], _ path: String, _ titles: Set<String>) {
        places = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
        self.path = path
        guard places["article"] != nil else { return nil }
        if let source = places["src_text"], let target = places["trg_text"] {
            (texts, units) = ((source, target), ("src_units", "trg_units"))
            title = nil
        } else if let source = places["English"], let target = Self.version(header, titles) {
            (texts, units) = ((source, target), ("source", "target"))
            title = header[target]
        } else {
            return nil
        }
    }

    /// The column of a worksheet that no other name is of; of several the one that an export has named.
    private static func version(_ header: [String], _ titles: Set<String>) -> Int? {
        let others = header.indices.filter { !header[$0].isEmpty && !worksheet.contains(header[$0]) }
        return others.first { titles.contains(header[$0]) } ?? others.first
    }

    /// The languages of a file such as `en-ar.tsv`, by its name.
    private var named: (source: LanguageTag, target: LanguageTag)? {
        let sides = Files.name(of: path).split(separator: ".").first?.split(separator: "-").map(String.init) ?? []
        guard sides.count >= 2, let source = LanguageTag(sides[0])?.base,
            let target = LanguageTag(sides.dropFirst().joined(separator: "-"))?.base
        else { return nil }
        return (source, target)
    }

    /// Refuses a table of which neither a column nor the name of the file tells the languages.
    func check(_ languages: [LanguageTag]) throws(PipelineError) {
        if places["language"] != nil || places["trg_language"] != nil { return }
        if let named, named.source == .english, languages.contains(named.target) { return }
        throw PipelineError(
            .usage, path,
            "Neither a column nor the name of the file says that it is from English to a version of the run. Give it the"
                + " name that it was exported by, such as en-\(languages.first?.code ?? "fr").tsv.")
    }

    private func field(_ name: String, _ row: [String]) -> String { places[name].map { text($0, row) } ?? "" }

    private func text(_ place: Int, _ row: [String]) -> String { place < row.count ? row[place] : "" }

    /// The version's language: that of the row, or of the name of the file where no column has it.
    func language(_ row: [String]) -> LanguageTag? {
        for column in ["language", "trg_language"] where places[column] != nil {
            return LanguageTag(field(column, row))?.base
        }
        return named?.target
    }

    /// Whether the row is from English.
    func isFromEnglish(_ row: [String]) -> Bool {
        places["src_language"] == nil || LanguageTag(field("src_language", row))?.base == .english
    }

    /// The pair of a row.
    func unit(_ row: [String], _ language: LanguageTag, _ place: String) -> CorrectedUnit {
        let (source, target) = (field(units.source, row), field(units.target, row))
        let told = WrittenUnits.parsed(source)?.level ?? WrittenUnits.parsed(target)?.level
        let level = AlignmentLevel(rawValue: field("level", row)) ?? told ?? .sentence
        let article = field("article", row)
        // A column tells which bead the row was, also where a person has written other units into it.
        let bead = field("units", row)
        var unit = CorrectedUnit(
            id: "\(article)#\(level.rawValue)#\(bead.isEmpty ? "\(source);\(target)" : bead)", article: article,
            language: language, level: level, sourceText: text(texts.source, row), targetText: text(texts.target, row),
            verdict: field("verdict", row), note: field("note", row), place: place)
        unit.isMoved = field("bead", row).hasSuffix(ReviewColumns.movedMark) || !field("moved", row).isEmpty
        do throws(ReviewRowProblem) {
            unit.source = try WrittenUnits.units(source, level)
            unit.target = try WrittenUnits.units(target, level)
        } catch {
            unit.problem = error.reason
        }
        return unit
    }
}
