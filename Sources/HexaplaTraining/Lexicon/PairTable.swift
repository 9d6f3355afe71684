import HexaplaCore

/// A table of translated lines, exact duplicates and lines without both sides left out and counted.
struct PairTable {
    /// A line.
    struct Pair: Hashable {
        let label: String
        let english: [UInt8]
        let other: [UInt8]
    }

    /// Why a line is no pair.
    enum Reason: Int, CaseIterable {
        case remark, noColumn, columns, emptySide, lost, long, double

        var text: String {
            switch self {
            case .remark: "beginning with '#', as remarks do,"
            case .noColumn: "with a single column"
            case .columns: "with more than three columns"
            case .emptySide: "with an empty side"
            case .lost: "with characters that were lost (U+FFFD)"
            case .long: "with more than \(PairTable.longestText) bytes on a side"
            case .double: "repeating an earlier line"
            }
        }
    }

    /// Lines passed over for one reason.
    struct Skipped: Hashable {
        var count: Int
        /// The 1-based number of the first.
        let first: Int
    }

    /// A table whose columns cannot be told.
    struct Unclear: Error, CustomStringConvertible {
        /// The 1-based number of the line that does not fit.
        let line: Int
        /// A full sentence with what to do.
        let description: String
    }

    /// The most bytes of a text: every word of a pair is held against every other.
    static let longestText = 10_000

    private(set) var pairs: [Pair] = []
    private(set) var skipped: [Reason: Skipped] = [:]
    private var seen: Set<Pair> = []

    /// Takes pairs, each once.
    init(_ all: [Pair]) {
        for (number, pair) in all.enumerated() { add(pair, line: number + 1) }
    }

    /// Reads a table of two or three columns; `label` names the source where there are two.
    ///
    /// Columns are parted by tabs; in a table without any by semicolons or commas, where all lines have as many.
    ///
    /// - Parameters:
    ///   - utf8: The table in UTF-8, without a byte-order mark.
    ///   - label: The name of the source of tables of two columns.
    /// - Throws: `Unclear` for a table without tabs in which some lines only have several columns.
    init(_ utf8: [UInt8], label: String) throws(Unclear) {
        for row in try TableRows(utf8).rows {
            if let reason = Self.objection(to: row.fields) {
                skip(reason, row.line)
                continue
            }
            let isNamed = row.fields.count > 2
            add(
                Pair(
                    label: isNamed ? String(decoding: row.fields[0], as: UTF8.self) : label,
                    english: row.fields[isNamed ? 1 : 0], other: row.fields[isNamed ? 2 : 1]), line: row.line)
        }
    }

    /// Why the columns of a line hold no pair.
    private static func objection(to fields: [[UInt8]]) -> Reason? {
        switch fields.count {
        case ...1: .noColumn
        case 2: fields[0].first == UInt8(ascii: "#") ? .remark : nil
        case 3: nil
        default: .columns
        }
    }

    private mutating func add(_ pair: Pair, line: Int) {
        let texts = [pair.english, pair.other]
        if texts.contains(where: \.isEmpty) { return skip(.emptySide, line) }
        if texts.contains(where: { $0.count > Self.longestText }) { return skip(.long, line) }
        if texts.contains(where: Self.hasLost) { return skip(.lost, line) }
        guard seen.insert(pair).inserted else { return skip(.double, line) }
        pairs.append(pair)
    }

    private mutating func skip(_ reason: Reason, _ line: Int) {
        skipped[reason, default: Skipped(count: 0, first: line)].count += 1
    }

    /// What was passed over, a sentence for each reason.
    var remarks: [String] {
        Reason.allCases.compactMap { reason in
            skipped[reason].map { skipped in
                let lines = skipped.count == 1 ? "1 line" : "\(skipped.count) lines"
                return "\(lines) \(reason.text) passed over, the first is line \(skipped.first)"
            }
        }
    }

    private static func hasLost(_ text: [UInt8]) -> Bool {
        text.indices.contains { text[$0] == 0xEF && text[$0...].starts(with: [0xEF, 0xBF, 0xBD]) }
    }
}

/// The lines of a table with their columns; empty lines and remarks (`#`) of one column are none.
private struct TableRows {
    typealias Row = (line: Int, fields: [[UInt8]])

    private(set) var rows: [Row] = []

    init(_ utf8: [UInt8]) throws(PairTable.Unclear) {
        let lines = Self.lines(utf8)
        if lines.contains(where: { $0.text.contains(0x09) }) {
            rows = lines.compactMap { line in
                let fields = TableText.fields(line: line.text).map { Array($0.utf8) }
                return line.text.first == 0x23 && fields.count < 2 ? nil : (line.number, fields)
            }
            return
        }
        let texts = lines.filter { $0.text.first != 0x23 }
        let marks = [UInt8(ascii: ";"), UInt8(ascii: ",")]
        let tables = marks.map { mark in texts.map { (line: $0.number, fields: Self.fields($0.text, mark)) } }
        let even = tables.filter { Self.isEven($0) }
        switch even.count {
        case 1: rows = even[0]
        case 0:
            guard let mark = marks.first(where: { mark in texts.contains { $0.text.contains(mark) } }) else {
                rows = texts.map { ($0.number, [Array($0.text)]) }
                return
            }
            throw Self.unclear(tables[mark == marks[0] ? 0 : 1], Character(Unicode.Scalar(mark)))
        default:
            throw PairTable.Unclear(
                line: texts[0].number,
                description:
                    "Line \(texts[0].number) has no tab, and both ';' and ',' could part its columns; part them by "
                    + "tabs.")
        }
    }

    /// The lines that are not empty, with their 1-based numbers; they end with LF, CR LF or, in a file without LF, CR.
    private static func lines(_ utf8: [UInt8]) -> [(number: Int, text: ArraySlice<UInt8>)] {
        let end: UInt8 = utf8.contains(0x0A) ? 0x0A : 0x0D
        return utf8.split(separator: end, omittingEmptySubsequences: false).enumerated().compactMap { number, raw in
            let text = raw.last == 0x0D ? raw.dropLast() : raw
            return text.isEmpty ? nil : (number + 1, text)
        }
    }

    private static func isEven(_ rows: [Row]) -> Bool {
        guard let first = rows.first, (2...3).contains(first.fields.count) else { return false }
        return rows.allSatisfy { $0.fields.count == first.fields.count }
    }

    /// The error for rows that differ, or have too many columns.
    private static func unclear(_ rows: [Row], _ mark: Character) -> PairTable.Unclear {
        let first = rows[0].fields.count
        let bad = rows.first { $0.fields.count != first || !(2...3).contains(first) } ?? rows[0]
        return PairTable.Unclear(
            line: bad.line,
            description:
                "Line \(bad.line) has no tab and \(bad.fields.count) columns parted by '\(mark)', where 2 or 3 and "
                + "as many as in line \(rows[0].line) (\(first)) are wanted; part the columns by tabs, or put texts with "
                + "'\(mark)' in quotes.")
    }

    /// The fields of a line, with quotes as RFC 4180 has them; a quote that is not closed reaches to the end.
    private static func fields(_ line: ArraySlice<UInt8>, _ mark: UInt8) -> [[UInt8]] {
        let quote = UInt8(ascii: "\"")
        var fields: [[UInt8]] = [[]]
        var isQuoted = false
        var place = line.startIndex
        while place < line.endIndex {
            let byte = line[place]
            let isDouble = byte == quote && place + 1 < line.endIndex && line[place + 1] == quote
            if isQuoted, isDouble {
                fields[fields.count - 1].append(quote)
                place += 1
            } else if byte == quote, isQuoted || fields[fields.count - 1].isEmpty {
                isQuoted.toggle()
            } else if byte == mark, !isQuoted {
                fields.append([])
            } else {
                fields[fields.count - 1].append(byte)
            }
            place += 1
        }
        return fields
    }
}
