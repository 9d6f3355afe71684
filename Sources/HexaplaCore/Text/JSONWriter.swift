/// Writes JSON values as UTF-8: keys sorted, letters unescaped.
///
/// Besides what RFC 8259 asks for, the line and paragraph separators (U+0085, U+2028, U+2029) and the controls from
/// U+007F to U+009F are escaped, so that a reader which cuts at every Unicode line end still sees one object a line.
package struct JSONWriter {
    private let indents: Bool
    private var bytes: [UInt8] = []
    private var depth = 0

    /// Starts a text.
    ///
    /// - Parameter indents: Whether a value goes over many lines, two spaces a level.
    package init(indents: Bool) {
        self.indents = indents
    }

    /// What was written.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes a value behind what was written.
    package mutating func write(_ value: JSONValue) {
        switch value {
        case .null: append("null")
        case .bool(let flag): append(flag ? "true" : "false")
        case .int(let number): append(String(number))
        case .decimal(let number):
            if number.isFinite {
                FixedDecimal.append(number, places: 4, isTrimmed: true, to: &bytes)
            } else {
                append("null")
            }
        case .double(let number): append(number.isFinite ? "\(number)" : "null")
        case .string(let text): write(text)
        case .array(let items): writeList(items, open: 0x5B, close: 0x5D) { $0.write($1) }
        case .object(let object):
            writeList(object.members, open: 0x7B, close: 0x7D) { writer, member in
                writer.write(member.key)
                writer.append(writer.indents ? ": " : ":")
                writer.write(member.value)
            }
        }
    }

    /// Ends a line of a file of lines.
    package mutating func endLine() {
        bytes.append(0x0A)
    }

    private mutating func writeList<Item>(
        _ items: [Item], open: UInt8, close: UInt8, each: (inout JSONWriter, Item) -> Void
    ) {
        bytes.append(open)
        depth += 1
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            breakLine()
            each(&self, item)
        }
        depth -= 1
        if !items.isEmpty { breakLine() }
        bytes.append(close)
    }

    private mutating func breakLine() {
        guard indents else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
    }

    private mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func write(_ text: String) {
        JSONText.append(text, to: &bytes)
    }
}
