import Foundation

/// A table as spreadsheets write it: fields parted by tabs, semicolons or commas, quoted where they must be (RFC 4180).
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
        let head = bytes.prefix { $0 != lineFeed }
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
            if end == lineFeed {
                line += 1
                return fields
            }
        }
    }

    private static func plain(_ bytes: [UInt8], _ place: inout Int, _ delimiter: UInt8) -> String {
        let start = place
        while place < bytes.count, bytes[place] != delimiter, bytes[place] != lineFeed { place += 1 }
        let end = place > start && bytes[place - 1] == carriageReturn ? place - 1 : place
        return String(decoding: bytes[start..<end], as: UTF8.self)
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
                if next < bytes.count, bytes[next] == carriageReturn { next += 1 }
                guard next >= bytes.count || bytes[next] == delimiter || bytes[next] == lineFeed else { return nil }
                line += field.count { $0 == lineFeed }
                place = next
                return String(decoding: field, as: UTF8.self)
            }
        }
        return nil
    }

    /// A line of a table parted by tabs, with its line end.
    ///
    /// White space inside a field becomes a space; a field that a spreadsheet would take for a formula gets one in front.
    static func line(_ fields: [String]) -> String {
        fields.map(field).joined(separator: "\t") + "\n"
    }

    private static func field(_ text: String) -> String {
        var plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let first = plain.first, "=+-@".contains(first) { plain = " " + plain }
        return plain.contains("\"") ? "\"" + plain.replacing("\"", with: "\"\"") + "\"" : plain
    }
}
