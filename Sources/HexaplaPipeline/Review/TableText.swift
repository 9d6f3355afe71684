import Foundation

/// A table as spreadsheets write it: fields parted by tabs, semicolons or commas, quoted where they must be (RFC 4180).
///
/// The one dialect of all tables that are written and read: what is written here, Python's `csv` and pandas read with
/// tabs as the delimiter and nothing else set, and what their writers write is read here. A quotation mark that no
/// writer could have set, because nothing closes it before the end of its field, is a part of the text.
struct TableText {
    /// A line that is not empty.
    struct Row: Hashable {
        /// The 1-based line on which it starts.
        let line: Int
        let fields: [String]
    }

    private(set) var rows: [Row] = []

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    /// A quoted field that is longer was never closed.
    private static let longestField = 1 << 20

    /// Reads a table.
    ///
    /// - Parameter text: The table; a line that begins with `#` is a comment.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        let delimiter = Self.delimiter(of: bytes)
        var place = 0
        var line = 1
        while place < bytes.count {
            let start = line
            let fields = Self.fields(bytes, &place, &line, delimiter)
            let isComment = fields.first?.hasPrefix("#") ?? false
            if !isComment, fields.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
                rows.append(Row(line: start, fields: fields))
            }
        }
    }

    /// The text of a table's file, in UTF-8 or, as spreadsheets write "Unicode text", in UTF-16 with its mark.
    static func text(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return String(data: Data(bytes), encoding: .utf16)
        }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        return String(validating: hasMark ? Array(bytes.dropFirst(3)) : bytes, as: UTF8.self)
    }

    /// What parts the fields: the first line tells, tabs before semicolons before commas.
    private static func delimiter(of bytes: [UInt8]) -> UInt8 {
        let head = bytes.prefix { $0 != lineFeed && $0 != carriageReturn }
        return [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")].first(where: head.contains)
            ?? UInt8(ascii: "\t")
    }

    private static func fields(_ bytes: [UInt8], _ place: inout Int, _ line: inout Int, _ delimiter: UInt8) -> [String]
    {
        var fields: [String] = []
        while true {
            let field = quoted(bytes, &place, &line, delimiter) ?? plain(bytes, &place, delimiter)
            fields.append(field)
            guard place < bytes.count else { return fields }
            let end = bytes[place]
            place += 1
            if end == delimiter { continue }
            if end == carriageReturn, place < bytes.count, bytes[place] == lineFeed { place += 1 }
            line += 1
            return fields
        }
    }

    private static func plain(_ bytes: [UInt8], _ place: inout Int, _ delimiter: UInt8) -> String {
        let start = place
        while place < bytes.count, bytes[place] != delimiter, bytes[place] != lineFeed, bytes[place] != carriageReturn {
            place += 1
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    /// A field in quotation marks; `nil` where the mark is a part of the text, because nothing closes it.
    private static func quoted(
        _ bytes: [UInt8], _ place: inout Int, _ line: inout Int, _ delimiter: UInt8
    ) -> String? {
        guard place < bytes.count, bytes[place] == quote else { return nil }
        var field: [UInt8] = []
        var next = place + 1
        while next < min(bytes.count, place + longestField) {
            if bytes[next] != quote {
                field.append(bytes[next])
                next += 1
            } else if next + 1 < bytes.count, bytes[next + 1] == quote {
                field.append(quote)
                next += 2
            } else {
                next += 1
                guard next >= bytes.count || [delimiter, lineFeed, carriageReturn].contains(bytes[next]) else {
                    return nil
                }
                line += field.count { $0 == lineFeed }
                place = next
                return String(decoding: field, as: UTF8.self)
            }
        }
        return nil
    }

    /// The fields of one line without its end, for tables in which no field holds a line end.
    ///
    /// - Parameters:
    ///   - line: The line, also empty.
    ///   - delimiter: What parts the fields.
    /// - Returns: At least one field.
    static func fields(line: some Collection<UInt8>, delimiter: UInt8 = UInt8(ascii: "\t")) -> [String] {
        var (place, number) = (0, 0)
        return fields(Array(line), &place, &number, delimiter)
    }

    /// A line of a table parted by tabs, with its line end, whose texts are kept.
    ///
    /// Nothing in it breaks a line or a field for any reader: a run of tabs and line ends of any kind becomes one space,
    /// NUL becomes U+FFFD, and a field with a quotation mark is quoted.
    static func record(_ fields: [String]) -> String {
        fields.map(quoted).joined(separator: "\t") + "\n"
    }

    /// A line of a table for spreadsheets, with its line end.
    ///
    /// White space inside a field becomes a space; a field that a spreadsheet would take for a formula gets one in front.
    static func line(_ fields: [String]) -> String {
        record(fields.map(shown))
    }

    private static func shown(_ text: String) -> String {
        let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return plain.first.map("=+-@".contains) == true ? " " + plain : plain
    }

    private static func quoted(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        var isQuoted = false
        var isBroken = false
        for scalar in text.unicodeScalars {
            let breaks = breaking.contains(scalar.value)
            if breaks, !isBroken { plain.append(" ") }
            isBroken = breaks
            if breaks { continue }
            if scalar == "\"" {
                isQuoted = true
                plain.append(scalar)
            }
            plain.append(scalar.value == 0 ? "\u{FFFD}" : scalar)
        }
        return isQuoted ? "\"" + String(plain) + "\"" : String(plain)
    }

    /// The tab, and all at which some reader ends a line (Python's `splitlines` knows the most).
    private static let breaking: Set<UInt32> = [
        0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029,
    ]
}
