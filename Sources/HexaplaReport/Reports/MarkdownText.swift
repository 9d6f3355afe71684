/// A Markdown text under construction; what is put in is escaped.
struct MarkdownText {
    private(set) var text = ""

    mutating func heading(_ level: Int, _ title: String) {
        text += String(repeating: "#", count: level) + " " + Self.escape(title) + "\n\n"
    }

    mutating func paragraph(_ content: String) {
        text += Self.escape(content) + "\n\n"
    }

    mutating func item(_ content: String) {
        text += "- " + Self.escape(content) + "\n"
    }

    /// Ends a list.
    mutating func end() {
        text += "\n"
    }

    mutating func table(_ head: [String], _ rows: [[String]]) {
        text += Self.line(head) + Self.line(head.map { _ in "---" }, isRule: true)
        for row in rows { text += Self.line(row) }
        text += "\n"
    }

    private static func line(_ cells: [String], isRule: Bool = false) -> String {
        "| " + cells.map { isRule ? $0 : escape($0) }.joined(separator: " | ") + " |\n"
    }

    /// Puts a backslash before the marks that mean something in CommonMark; line ends become spaces.
    static func escape(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in PageText.clean(text).unicodeScalars {
            if "\\`*_[]<>#|~&".unicodeScalars.contains(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }
}
