/// A piece of an HTML text.
struct HTMLToken: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// Text with character references.
        case text
        /// The content of an element that has no tags inside.
        case raw
        /// A start tag.
        case start
        /// An end tag.
        case end
        /// A comment, a declaration, a processing instruction or an unfinished tag.
        case comment
        /// The text of a CDATA section, its marks aside.
        case literal
    }

    var kind: Kind
    /// Its bytes in the text.
    var range: Range<Int>
    /// The element of a tag, or the one that raw content belongs to.
    var name = HTMLName.none
    /// The attributes of a start tag that matter here.
    var attributes = HTMLAttributes()
    /// Whether a start tag ends with `/>`.
    var isSelfClosing = false
    /// Whether a comment, raw content or a tag is never closed, so that the rest of the file is part of it.
    var isUnclosed = false
}

/// Cuts an HTML text into tokens that cover every byte once, by the states of the WHATWG tokenizer (13.2.5).
///
/// Left out are the escaped states of scripts; names and values are taken as they stand. Every byte is passed a fixed
/// number of times, whatever is left open.
struct HTMLTokenizer {
    private let utf8: [UInt8]
    private let end: Int
    private var place: Int
    private var names = HTMLNames()
    private var rawElement: (name: HTMLName, text: String)?
    /// Whether CDATA sections are text, as in XHTML.
    private let isXML: Bool
    /// Tokens found already, the next one last.
    private var waiting: [HTMLToken] = []

    init(_ utf8: [UInt8], from start: Int, isXML: Bool) {
        self.utf8 = utf8
        self.isXML = isXML
        place = start
        end = utf8.count
    }

    /// The next token; `nil` at the end.
    mutating func next() -> HTMLToken? {
        if let token = waiting.popLast() { return token }
        guard place < end else { return nil }
        if let element = rawElement {
            rawElement = nil
            let start = place
            place = endOfRaw(element.name, element.text)
            if place > start {
                var token = HTMLToken(kind: .raw, range: start..<place, name: element.name)
                token.isUnclosed = place == end
                return token
            }
            guard place < end else { return nil }
        }
        return opensMarkup(place) ? markup() : text()
    }

    /// Whether a `<` starts something other than text.
    private func opensMarkup(_ at: Int) -> Bool {
        guard utf8[at] == 0x3C, at + 1 < end else { return false }
        let next = utf8[at + 1]
        if Self.isLetter(next) || next == 0x21 || next == 0x3F { return true }
        return next == 0x2F && at + 2 < end
    }

    private mutating func text() -> HTMLToken {
        let start = place
        place += 1
        while place < end, utf8[place] != 0x3C || !opensMarkup(place) { place += 1 }
        return HTMLToken(kind: .text, range: start..<place)
    }

    private mutating func markup() -> HTMLToken {
        switch utf8[place + 1] {
        case 0x21: return declaration()
        case 0x2F where Self.isLetter(utf8[place + 2]): return tag(isEnd: true)
        case 0x2F, 0x3F: return bogusComment()
        default: return tag(isEnd: false)
        }
    }

    private mutating func declaration() -> HTMLToken {
        if stands("<!--", at: place) {
            for short in ["<!-->", "<!--->"] where stands(short, at: place) {
                return comment(to: place + short.utf8.count)
            }
            var at = place + 4
            while at < end {
                if utf8[at] == 0x2D, stands("-->", at: at) { return comment(to: at + 3) }
                if utf8[at] == 0x2D, stands("--!>", at: at) { return comment(to: at + 4) }
                at += 1
            }
            return comment(to: end, isUnclosed: true)
        }
        if isXML, stands("<![CDATA[", at: place) { return section() }
        return bogusComment()
    }

    /// A declaration, an instruction or an end tag without a name: up to the next `>`.
    private mutating func bogusComment() -> HTMLToken {
        let limit = endOf(">", from: place + 2)
        return comment(to: limit, isUnclosed: limit == end && utf8[end - 1] != 0x3E)
    }

    private mutating func comment(to limit: Int, isUnclosed: Bool = false) -> HTMLToken {
        var token = HTMLToken(kind: .comment, range: place..<limit)
        token.isUnclosed = isUnclosed
        place = limit
        return token
    }

    /// A CDATA section: its marks are markup, what they hold is text.
    private mutating func section() -> HTMLToken {
        let start = place
        let textStart = place + 9
        place = endOf("]]>", from: textStart)
        let isClosed = place >= textStart + 3 && stands("]]>", at: place - 3)
        let textEnd = isClosed ? place - 3 : place
        if isClosed { waiting.append(HTMLToken(kind: .comment, range: textEnd..<place)) }
        if textEnd > textStart { waiting.append(HTMLToken(kind: .literal, range: textStart..<textEnd)) }
        return HTMLToken(kind: .comment, range: start..<textStart)
    }

    private mutating func tag(isEnd: Bool) -> HTMLToken {
        let start = place
        var reader = HTMLTagReader(utf8, at: place + (isEnd ? 2 : 1), end: end)
        let text = reader.readName()
        let name = names.name(text)
        var token = HTMLToken(kind: isEnd ? .end : .start, range: start..<start, name: name)
        let isWhole = reader.readAttributes(into: &token.attributes)
        place = reader.place
        token.range = start..<place
        token.isSelfClosing = reader.isSelfClosing
        if !isWhole {
            token.kind = .comment
            token.isUnclosed = true
            return token
        }
        if !isEnd, name.traits.contains(.raw), !(isXML && token.isSelfClosing) { rawElement = (name, text) }
        return token
    }

    /// Where the end tag of a raw element starts; the end of the text when there is none.
    private func endOfRaw(_ name: HTMLName, _ text: String) -> Int {
        if name.id == HTMLName.plaintext { return end }
        let wanted = Array(text.utf8)
        var at = place
        while at + 2 + wanted.count <= end {
            if utf8[at] == 0x3C, utf8[at + 1] == 0x2F, closes(wanted, at: at + 2) { return at }
            at += 1
        }
        return end
    }

    private func closes(_ name: [UInt8], at start: Int) -> Bool {
        for (offset, byte) in name.enumerated() where utf8[start + offset] | 0x20 != byte { return false }
        let after = start + name.count
        return after == end || HTMLTagReader.endsName(utf8[after])
    }

    private func stands(_ text: String, at start: Int) -> Bool {
        let bytes = text.utf8
        return start >= 0 && start + bytes.count <= end && utf8[start..<(start + bytes.count)].elementsEqual(bytes)
    }

    /// The place after the next occurrence of a mark, or the end of the text.
    private func endOf(_ mark: String, from start: Int) -> Int {
        let last = mark.utf8.last ?? 0
        var at = start
        while at < end {
            if utf8[at] == last, stands(mark, at: at + 1 - mark.utf8.count), at + 1 - mark.utf8.count >= start {
                return at + 1
            }
            at += 1
        }
        return end
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
