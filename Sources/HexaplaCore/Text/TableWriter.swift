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
            var start = 0
            var place = 0
            while place < text.count {
                let width = breakWidth(text, at: place)
                let isReplaced = text[place] == 0 || isQuoted && text[place] == quote
                if width == 0, !isReplaced {
                    place += 1
                    continue
                }
                bytes.append(contentsOf: text[start..<place])
                if isReplaced {
                    if text[place] == 0 { UTF8Bytes.append(0xFFFD, to: &bytes) } else { bytes += [quote, quote] }
                } else if !isBroken || place > start {
                    bytes.append(0x20)
                }
                isBroken = !isReplaced
                place += max(1, width)
                start = place
            }
            bytes.append(contentsOf: text[start...])
            if isQuoted { bytes.append(quote) }
        }
    }

    /// Whether a byte is a quotation mark or may begin what breaks a line or a field.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == quote || byte == 0xC2 || byte == 0xE2
    }

    /// The bytes of what breaks a line or a field at a place: the tab, and all at which some reader ends a line (Python's
    /// `splitlines` knows the most); 0 where nothing does.
    private static func breakWidth(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        switch text[place] {
        case 0x09...0x0D, 0x1C...0x1E: 1
        case 0xC2: place + 1 < text.count && text[place + 1] == 0x85 ? 2 : 0
        case 0xE2:
            place + 2 < text.count && text[place + 1] == 0x80 && text[place + 2] & 0xFE == 0xA8 ? 3 : 0
        default: 0
        }
    }
}
