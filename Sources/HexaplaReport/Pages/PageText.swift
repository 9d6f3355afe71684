import HexaplaCore

/// Text on its way into a page: the one place where anything is escaped.
///
/// Goes by scalars, never by `Character`: a mark of HTML with a combining mark after it, or after one of the letters
/// that take the next into their own character (U+0600, a virama), is a mark of HTML all the same. What a browser would
/// obey or not show is made visible: controls, overrides, invisible characters (see `VisibleText`).
enum PageText {
    /// Where a text is put.
    enum Place {
        /// The content of an element that sets the text apart; hidden characters become marked spans.
        case content
        /// An attribute, a title, a label in a picture: no element can stand there.
        case attribute
    }

    /// A label as markup, for attributes and titles as well as for content.
    static func label(_ text: String) -> String { markup(text, as: .name, in: .attribute) }

    /// A name or a message as markup, for the content of elements.
    static func name(_ text: String) -> String { markup(text, as: .name, in: .content) }

    /// Running text as markup, for the content of elements.
    static func escaped(_ text: String) -> String { markup(text, as: .prose, in: .content) }

    private static func markup(_ text: String, as use: VisibleText.Use, in place: Place) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        append(text, as: use, in: place, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends a text with everything escaped and shown.
    ///
    /// Only scalars whose lead byte makes them suspect are decoded.
    static func append(_ text: String, as use: VisibleText.Use, in position: Place, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            var place = 0
            while place < source.count {
                let length = UTF8Bytes.length(source[place])
                if isSuspect(source[place]), let written = replacement(source, place, use, position) {
                    bytes.append(contentsOf: source[start..<place])
                    bytes.append(contentsOf: written)
                    start = place + length
                }
                place += length
            }
            if start < source.count { bytes.append(contentsOf: source[start...]) }
        }
    }

    /// Whether a scalar that begins with the byte may have to be replaced.
    private static func isSuspect(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xCD, 0xD8, 0xE1...0xE3, 0xEF...0xFF: true
        default: false
        }
    }

    /// What is written for the scalar at a place; `nil` when it is written as it is.
    private static func replacement(
        _ source: UnsafeBufferPointer<UInt8>, _ place: Int, _ use: VisibleText.Use, _ position: Place
    ) -> String.UTF8View? {
        switch source[place] {
        case 0x26: return "&amp;".utf8
        case 0x3C: return "&lt;".utf8
        case 0x3E: return "&gt;".utf8
        case 0x22: return "&quot;".utf8
        case 0x27: return "&#39;".utf8
        default: break
        }
        let value = UTF8Bytes.scalar(source, at: place)
        let (previous, next) = VisibleText.dependsOnNeighbours(value) ? neighbours(of: value, source, place) : (0, 0)
        guard let stand = VisibleText.stand(for: value, after: previous, before: next, in: use) else { return nil }
        return (position == .content ? marked(stand) : stand.text).utf8
    }

    private static func neighbours(
        of scalar: UInt32, _ source: UnsafeBufferPointer<UInt8>, _ place: Int
    ) -> (UInt32, UInt32) {
        let starts = (0..<place).reversed().lazy.filter { source[$0] & 0xC0 != 0x80 }
        let after = place + UTF8Bytes.length(source[place])
        return (
            VisibleText.before(scalar, in: starts.map { UTF8Bytes.scalar(source, at: $0) }),
            after < source.count ? UTF8Bytes.scalar(source, at: after) : 0
        )
    }

    /// A stand-in set apart from the text around it, also in direction.
    private static func marked(_ stand: VisibleText.Stand) -> String {
        switch stand {
        case .space: " "
        case .picture(let scalar): "<span class=\"unseen\" dir=\"ltr\">\(scalar)</span>"
        case .code(let code): "<span class=\"unseen\" dir=\"ltr\">\(code)</span>"
        }
    }

    /// The beginning of a text: at most `limit` scalars with the ellipsis, cut at a space where one is near.
    static func excerpt(_ text: String, limit: Int = 200) -> String {
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
            end != scalars.endIndex
        else { return text }
        var head = Array(scalars.prefix(max(0, limit - 1)))
        if let space = head.lastIndex(of: " "), space >= head.count * 3 / 4 { head.removeSubrange(space...) }
        while let last = head.last, last == " " || last.properties.isJoinControl { head.removeLast() }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: head)
        return String(result) + "…"
    }
}
