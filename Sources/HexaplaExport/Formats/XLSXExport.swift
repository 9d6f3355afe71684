import HexaplaCore
import HexaplaRecord
import HexaplaSystem

/// A workbook to review in: a worksheet for each version, with a row for each bead and columns for a person's verdicts,
/// which `hexapla import` reads back.
struct XLSXExport: Exporting {
    private struct Sheet {
        let index: Int
        let level: Int
        var number: Int
        var rows = 0
        var part = 1
    }

    private let plan: ExportPlan
    private let book: Workbook
    private var sheets: [Sheet] = []

    init(_ context: ExportContext) throws(PipelineError) {
        plan = context.plan
        book = try Workbook(context.folder, name: "xlsx/review.xlsx")
        for (place, _) in plan.levels.enumerated() {
            for index in plan.pairs.indices where !plan.pairs[index].isPivoted {
                var sheet = Sheet(index: index, level: place, number: 0)
                try begin(&sheet)
                sheets.append(sheet)
            }
        }
    }

    private func begin(_ sheet: inout Sheet) throws(PipelineError) {
        let column = plan.columns[plan.pairs[sheet.index].target]
        let end =
            (plan.levels.count > 1 ? " \(plan.levels[sheet.level].rawValue)s" : "")
            + (sheet.part > 1 ? " \(sheet.part)" : "")
        sheet.number = try book.sheet(
            [column.name + end, column.language.code + end], isRightToLeft: column.isRightToLeft)
        sheet.rows = 1
        for (place, field) in ReviewColumn.allCases.enumerated() {
            book.setColumn(sheet.number, place, width: field.width, isHidden: field.isHidden)
            try book.write(field.title(column.name), sheet.number, 0, place, .header)
        }
    }

    mutating func take(_ article: ExportArticle) throws(PipelineError) {
        for place in sheets.indices {
            let level = article.levels[sheets[place].level]
            let pair = plan.pairs[sheets[place].index]
            let findings = RowFindings(article.record, plan.columns[pair.target].language, level.level)
            for group in level.pairs[sheets[place].index] {
                if sheets[place].rows == Workbook.maxRows { try goOn(&sheets[place]) }
                try write(group, pair, article, level.level, findings, sheets[place])
                sheets[place].rows += 1
            }
        }
    }

    /// A full worksheet is followed by another one.
    private func goOn(_ sheet: inout Sheet) throws(PipelineError) {
        try end(sheet)
        sheet.part += 1
        try begin(&sheet)
    }

    private func write(
        _ group: PairGroup, _ pair: ExportPair, _ article: ExportArticle, _ level: AlignmentLevel,
        _ findings: RowFindings, _ sheet: Sheet
    ) throws(PipelineError) {
        let form: Workbook.Form = plan.columns[pair.target].isRightToLeft ? .rightToLeft : .leftToRight
        for (place, column) in ReviewColumn.allCases.enumerated() {
            var text = ""
            switch column {
            case .article: text = article.id
            case .english:
                try book.write(
                    article.text(group.source, pair.source, level), sheet.number, sheet.rows, place, .leftToRight)
            case .version:
                try book.write(article.text(group.target, pair.target, level), sheet.number, sheet.rows, place, form)
            case .score: if let score = group.score { try book.write(score, sheet.number, sheet.rows, place) }
            case .bead: text = group.isMoved ? "\(group.type) moved" : group.type
            case .findings: text = findings.text(group)
            case .verdict, .note: break
            case .level: text = level.rawValue
            case .language: text = plan.columns[pair.target].language.code
            case .source: text = article.names(group.source, level)
            case .target: text = article.names(group.target, level)
            case .units: text = article.names(group.source, level) + ";" + article.names(group.target, level)
            }
            if !text.isEmpty { try book.write(text, sheet.number, sheet.rows, place, .plain) }
        }
    }

    private func end(_ sheet: Sheet) throws(PipelineError) {
        let columns = ReviewColumn.allCases
        try book.finish(
            sheet.number, rows: sheet.rows, columns: columns.count,
            scores: columns.firstIndex(of: .score) ?? 0, choices: columns.firstIndex(of: .verdict) ?? 0)
    }

    mutating func finish() throws(PipelineError) -> [String] {
        for sheet in sheets { try end(sheet) }
        try book.close()
        return book.remarks
    }
}

/// The columns of a worksheet.
enum ReviewColumn: String, CaseIterable {
    case article, english, version, score, bead, findings, verdict, note, level, language, source, target, units

    /// What stands in the first row: those that are read back have the names of a review.
    func title(_ version: String) -> String {
        switch self {
        case .english: "English"
        case .version: version
        default: rawValue
        }
    }

    var width: Double {
        switch self {
        case .english, .version: 60
        case .findings, .note: 40
        case .article: 24
        default: 10
        }
    }

    /// Whether the column is for the program: the units of the bead, also where a person writes others beside it.
    var isHidden: Bool { self == .units }
}

/// What was found on the units of a bead.
struct RowFindings {
    private var english: [Int: [String]] = [:]
    private var version: [Int: [String]] = [:]

    init(_ record: ArticleRecord, _ language: LanguageTag, _ level: AlignmentLevel) {
        let files = Set(record.inputs.filter { $0.language?.base == .english }.map(\.path))
        for finding in record.findings where finding.level == level && finding.language?.base == language {
            guard let index = finding.index else { continue }
            let text = "\(finding.code): \(finding.message)"
            if finding.file.map(files.contains) == true {
                english[index, default: []].append(text)
            } else {
                version[index, default: []].append(text)
            }
        }
    }

    func text(_ group: PairGroup) -> String {
        let found = group.source.flatMap { english[$0] ?? [] } + group.target.flatMap { version[$0] ?? [] }
        return found.joined(separator: "\n")
    }
}
