import HexaplaCore

/// A text with places in it that are marked, made safe for a terminal.
struct MarkedText {
    /// A piece of a text.
    struct Piece {
        var text: Substring
        let isMarked: Bool
    }

    /// The pieces in order.
    private(set) var pieces: [Piece] = []

    /// Cuts a text at the places; what a terminal would obey is shown.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - places: Ranges of UTF-8 bytes in order, which do not overlap.
    init(_ text: String, _ places: [Range<Int>]) {
        let bytes = Array(text.utf8)
        var from = 0
        for place in places where place.lowerBound >= from && place.upperBound <= bytes.count {
            add(bytes[from..<place.lowerBound], isMarked: false)
            add(bytes[place], isMarked: true)
            from = place.upperBound
        }
        add(bytes[from...], isMarked: false)
    }

    private init(pieces: [Piece]) {
        self.pieces = pieces
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>, isMarked: Bool) {
        if bytes.isEmpty { return }
        let shown = VisibleText.shown(String(decoding: bytes, as: UTF8.self), as: .prose)
        pieces.append(Piece(text: shown[...], isMarked: isMarked))
    }

    /// The columns that the text takes, with the marks around marked pieces.
    func width(_ style: MarkStyle) -> Int {
        pieces.reduce(0) { $0 + TerminalWidth.of($1.text) + ($1.isMarked ? style.width : 0) }
    }

    /// The text, with its marks.
    func text(_ style: MarkStyle) -> String {
        pieces.map { $0.isMarked ? style.mark(String($0.text)) : String($0.text) }.joined()
    }

    /// What stands before the first marked piece, that piece, and what stands behind it.
    var parts: (before: MarkedText, hit: Substring, behind: MarkedText) {
        guard let first = pieces.firstIndex(where: \.isMarked) else { return (MarkedText(pieces: []), "", self) }
        return (
            MarkedText(pieces: Array(pieces[..<first])), pieces[first].text,
            MarkedText(pieces: Array(pieces[(first + 1)...]))
        )
    }

    /// The longest end that takes at most some columns; what is cut off is told by an ellipsis.
    func suffix(_ columns: Int, _ style: MarkStyle) -> MarkedText {
        if width(style) <= columns { return self }
        var (kept, left): ([Piece], Int) = ([], columns - 1)
        for piece in pieces.reversed() {
            let room = left - (piece.isMarked ? style.width : 0)
            if room <= 0 { break }
            let text = TerminalWidth.suffix(piece.text, room)
            if !text.isEmpty { kept.insert(Piece(text: text, isMarked: piece.isMarked), at: 0) }
            if text.count < piece.text.count { break }
            left = room - TerminalWidth.of(text)
        }
        return MarkedText(pieces: [Piece(text: "…", isMarked: false)] + kept)
    }

    /// The longest beginning that takes at most some columns; what is cut off is told by an ellipsis.
    func prefix(_ columns: Int, _ style: MarkStyle) -> MarkedText {
        if width(style) <= columns { return self }
        var (kept, left): ([Piece], Int) = ([], columns - 1)
        for piece in pieces {
            let room = left - (piece.isMarked ? style.width : 0)
            if room <= 0 { break }
            let text = TerminalWidth.prefix(piece.text, room)
            if !text.isEmpty { kept.append(Piece(text: text, isMarked: piece.isMarked)) }
            if text.count < piece.text.count { break }
            left = room - TerminalWidth.of(text)
        }
        return MarkedText(pieces: kept + [Piece(text: "…", isMarked: false)])
    }

    /// Lines of at most some columns, cut at spaces and beside wide characters; a longer word has a line of its own.
    func lines(_ columns: Int, _ style: MarkStyle) -> [String] {
        var lines: [String] = []
        var (line, taken): (String, Int) = ("", 0)
        for piece in pieces {
            let isWhole = piece.isMarked && TerminalWidth.of(piece.text) + style.width <= columns
            for word in isWhole ? [piece.text] : Self.words(piece.text) {
                let isSpace = word.allSatisfy(\.isWhitespace)
                let isMarked = piece.isMarked && !isSpace
                let width = TerminalWidth.of(word) + (isMarked ? style.width : 0)
                if taken > 0, taken + width > columns, !isSpace {
                    lines.append(line.trimmedEnd)
                    (line, taken) = ("", 0)
                }
                if taken == 0, isSpace { continue }
                line += isMarked ? style.mark(String(word)) : String(word)
                taken += width
            }
        }
        return lines + (line.isEmpty ? [] : [line.trimmedEnd])
    }

    /// Words, spaces and wide characters one by one.
    private static func words(_ text: Substring) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            let next = text.index(after: index)
            let stands = text[index].isWhitespace || TerminalWidth.of(text[index]) == 2
            if stands, index > start {
                words.append(text[start..<index])
                start = index
            }
            if stands {
                words.append(text[index..<next])
                start = next
            }
            index = next
        }
        return start < text.endIndex ? words + [text[start...]] : words
    }
}

extension String {
    /// Without spaces at the end.
    fileprivate var trimmedEnd: String {
        var text = self[...]
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}

/// How a hit is marked.
package enum MarkStyle: Sendable {
    /// In square brackets.
    case brackets
    /// In bold and colour, by the escape sequences of a terminal.
    case colour

    /// The columns that the marks take.
    var width: Int { self == .brackets ? 2 : 0 }

    /// A text with its marks.
    func mark(_ text: String) -> String {
        switch self {
        case .brackets: "[\(text)]"
        case .colour: "\u{1B}[1;31m\(text)\u{1B}[0m"
        }
    }
}
