import HexaplaCore

/// What an export wrote and what it left out, in words.
package struct ExportAccount: Sendable, Hashable {
    /// The files by format, from the folder of the exports.
    package let files: [ExportFormat: [String]]
    /// What is told of a format: full sentences and counts, a line each.
    package let lines: [ExportFormat: [String]]

    init(_ plan: ExportPlan, drops: DropCounts, remarks: [ExportFormat: [String]], files: [String]) {
        self.files = Dictionary(
            plan.options.formats.map { format in
                (
                    format,
                    files.filter { $0.hasPrefix(format.rawValue + "/") }.sorted {
                        Array($0.utf8).lexicographicallyPrecedes($1.utf8)
                    }
                )
            }
        ) { first, _ in first }
        lines = Dictionary(
            plan.options.formats.map { format in
                (format, Self.options(plan) + Self.counts(plan, drops, format) + (remarks[format] ?? []))
            }
        ) { first, _ in first }
    }

    /// Everything that is told, each line once, with the names of the formats in front that it is of unless it is of all.
    package var all: [String] {
        let formats = ExportFormat.allCases.filter { lines[$0] != nil }
        var told: [(line: String, of: [String])] = []
        for format in formats {
            for line in lines[format] ?? [] {
                if let place = told.firstIndex(where: { $0.line == line }) {
                    told[place].of.append(format.rawValue)
                } else {
                    told.append((line, [format.rawValue]))
                }
            }
        }
        return told.map { $0.of.count == formats.count ? $0.line : "\($0.of.joined(separator: ", ")): \($0.line)" }
    }

    /// The options in words.
    private static func options(_ plan: ExportPlan) -> [String] {
        let options = plan.options
        var words = [
            "languages " + plan.columns.map(\.language.code).joined(separator: " "),
            "level " + plan.levels.map(\.rawValue).joined(separator: " and "),
        ]
        if let least = options.minScore {
            words.append("scores from \(FixedDecimal.text(least, places: 4, isTrimmed: true))")
        }
        if options.includesFurniture { words.append("with the text of the page") }
        if !options.codes.isEmpty {
            let codes = options.codes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            words.append("codes " + codes.joined(separator: " "))
        }
        if options.pairs { words.append("a file a pair") }
        if !options.via.isEmpty {
            words.append("through English " + options.via.map { "\($0.source)-\($0.target)" }.joined(separator: " "))
        }
        if options.complete { words.append("complete groups only") }
        if options.copies != .none { words.append("copies left out: \(options.copies.rawValue)") }
        if let part = options.part { words.append("a file a \(part.rawValue)") }
        return ["Options: " + words.joined(separator: "; ") + "."]
    }
}

extension ExportAccount {
    private static func counts(_ plan: ExportPlan, _ drops: DropCounts, _ format: ExportFormat) -> [String] {
        var lines: [String] = []
        for level in plan.levels {
            for (column, name) in plan.columns.enumerated().dropFirst() {
                let place = DropCounts.Place(level, .column(column))
                for (reason, count) in drops.dropped(place) {
                    lines.append("\(name.language) \(level.rawValue) beads left out: \(count), \(reason.rawValue).")
                }
            }
            if format.holdsAllLanguages(plan) {
                lines += told(drops, DropCounts.Place(level, .all), "groups over all languages", "English alone", level)
            }
            for (index, pair) in plan.pairs.enumerated() where format.holdsPairs(plan, isPivoted: pair.isPivoted) {
                lines += told(drops, DropCounts.Place(level, .pair(index)), plan.name(pair), "one side alone", level)
            }
        }
        return lines
    }

    private static func told(
        _ drops: DropCounts, _ place: DropCounts.Place, _ name: String, _ alone: String, _ level: AlignmentLevel
    ) -> [String] {
        let counts = drops.counted(place)
        var parts = ["\(counts.written) written"]
        if counts.alone > 0 { parts.append("\(counts.alone) with \(alone)") }
        parts += drops.dropped(place).map { "\($0.count) left out, \($0.reason.rawValue)" }
        return ["\(name), \(level.rawValue)s: \(counts.given) groups; \(parts.joined(separator: "; "))."]
    }
}

extension ExportFormat {
    /// Whether some file of the format has all languages side by side.
    fileprivate func holdsAllLanguages(_ plan: ExportPlan) -> Bool {
        switch self {
        case .tmx, .jsonl: !plan.options.pairs
        case .tsv: true
        default: false
        }
    }

    /// Whether some file of the format is of a pair.
    fileprivate func holdsPairs(_ plan: ExportPlan, isPivoted: Bool) -> Bool {
        switch self {
        case .tmx, .jsonl: plan.options.pairs || isPivoted
        default: true
        }
    }
}
