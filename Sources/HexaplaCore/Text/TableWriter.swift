/// Writing tables in the one dialect (see `TableText`).
extension TableText {
    /// A line of a table parted by tabs, with its line end, whose texts are kept.
    ///
    /// Nothing in it breaks a line or a field for any reader: a run of tabs and line ends of any kind becomes one space,
    /// NUL becomes U+FFFD, and a field with a quotation mark is quoted.
    package static func record(_ fields: [String]) -> String {
        var bytes: [UInt8] = []
        for (number, field) in fields.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: "\t")) }
            append(field, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A line of a table for spreadsheets, with its line end.
    ///
    /// White space inside a field becomes a space; a field that a spreadsheet would take for a formula gets one in front.
    package static func line(_ fields: [String]) -> String {
        record(fields.map(shown))
    }

    /// Adds a text to a line that has no quoting: what would break the line or a field for any reader becomes one space,
    /// and NUL U+FFFD; everything else stays as it is.
    package static func appendUnbroken(_ field: String, to bytes: inout [UInt8]) {
        append(field, quotes: false, to: &bytes)
    }

    private static func shown(_ text: String) -> String {
        let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return plain.first.map("=+-@".contains) == true ? " " + plain : plain
    }

    private static func append(_ field: String, quotes: Bool = true, to bytes: inout [UInt8]) {
        var field = field
        field.withUTF8 { text in
            guard text.contains(where: isSpecial) else { return bytes.append(contentsOf: text) }
            let isQuoted = quotes && text.contains(quote)
            if isQuoted { bytes.append(quote) }
            var isBroken = false
            var place = 0
            while place < text.count {
                let start = place
                let scalar = UTF8Bytes.next(text, &place)
                let breaks = isBreak(scalar)
                if breaks {
                    if !isBroken { bytes.append(0x20) }
                } else if scalar == 0 {
                    UTF8Bytes.append(0xFFFD, to: &bytes)
                } else {
                    if isQuoted, text[start] == quote { bytes.append(quote) }
                    bytes.append(contentsOf: text[start..<place])
                }
                isBroken = breaks
            }
            if isQuoted { bytes.append(quote) }
        }
    }

    /// Whether a byte is a quotation mark or may begin what breaks a line or a field.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == quote || byte == 0xC2 || byte == 0xE2
    }

    /// The tab, and all at which some reader ends a line (Python's `splitlines` knows the most).
    private static func isBreak(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
