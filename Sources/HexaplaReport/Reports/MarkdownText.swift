import HexaplaCore

/// A Markdown text under construction; what is put in is escaped.
struct MarkdownText {
    private(set) var text = ""

    mutating func heading(_ level: Int, _ title: String) {
        text += String(repeating: "#", count: level) + " " + Self.escape(title) + "\n\n"
    }

    mutating func paragraph(_ content: String) {
        text += Self.escape(content, startsLine: true) + "\n\n"
    }

    mutating func item(_ content: String) {
        text += "- " + Self.escape(content, startsLine: true) + "\n"
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

    /// Makes a text stand for itself: no mark of CommonMark or of its tables means anything, no address becomes a link,
    /// and what would be obeyed or not be seen is shown; line ends become visible too.
    static func escape(_ text: String, startsLine: Bool = false) -> String {
        var result = String.UnicodeScalarView()
        var line = LineStart(isHere: startsLine)
        let scalars = Array(VisibleText.shown(text).unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            let isMark = "\\`*_[]<>#|~&$".unicodeScalars.contains(scalar)
            if isMark || line.begins(with: scalar) || startsAddress(scalars, place) { result.append("\\") }
            result.append(scalar)
        }
        guard result.first == " " else { return String(result) }
        return "&#32;" + String(result.dropFirst())
    }

    /// Whether the mark at a place makes an address of what stands around it: `https://`, `www.`.
    private static func startsAddress(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
        if scalars[place] == ":" { return place + 1 < scalars.count && scalars[place + 1] == "/" }
        guard scalars[place] == ".", place >= 3 else { return false }
        return scalars[place - 3..<place].allSatisfy { $0 == "w" || $0 == "W" }
    }
}

/// The marks that mean something at the start of a line only: of a list, a rule, a heading underlined.
private struct LineStart {
    private enum State { case start, digits, past }
    private var state: State

    init(isHere: Bool) {
        state = isHere ? .start : .past
    }

    /// Takes the next scalar and tells whether it would be such a mark.
    mutating func begins(with scalar: Unicode.Scalar) -> Bool {
        switch (state, scalar) {
        case (.start, " "): return false
        case (.start, "0"..."9"), (.digits, "0"..."9"):
            state = .digits
            return false
        case (.start, "-"), (.start, "+"), (.start, "="), (.start, ":"), (.digits, "."), (.digits, ")"):
            state = .past
            return true
        default:
            state = .past
            return false
        }
    }
}
