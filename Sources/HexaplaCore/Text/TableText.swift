/// A table as spreadsheets write it: fields parted by tabs, semicolons or commas, quoted where they must be (RFC 4180).
///
/// The one dialect of all tables that are written and read: what is written here, Python's `csv` and pandas read with
/// tabs as the delimiter and nothing else set, and what their writers write is read here. A quotation mark that no
/// writer could have set, because nothing closes it before the end of its field, is a part of the text.
package struct TableText {
    /// A line that is not empty.
    package struct Row: Sendable, Hashable {
        /// The 1-based line on which it starts.
        package let line: Int
        /// Its fields.
        package let fields: [String]
    }

    /// The lines with something in them.
    package private(set) var rows: [Row] = []

    static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    /// A quoted field that is longer was never closed.
    private static let longestField = 1 << 20

    /// Reads a table.
    ///
    /// - Parameter text: The table; a line that begins with `#` is a comment.
    package init(_ text: String) {
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
    package static func text(of bytes: [UInt8]) -> String? {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        if isLittle || bytes.starts(with: [0xFE, 0xFF]) {
            guard bytes.count % 2 == 0 else { return nil }
            let units = stride(from: 2, to: bytes.count, by: 2).map { place in
                let pair = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
                return isLittle ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
            }
            return String(validating: units, as: UTF16.self)
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
    package static func fields(line: some Collection<UInt8>, delimiter: UInt8 = UInt8(ascii: "\t")) -> [String] {
        var (place, number) = (0, 0)
        return fields(Array(line), &place, &number, delimiter)
    }
}
