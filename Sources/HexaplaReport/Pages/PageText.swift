/// Text on its way into a page.
enum PageText {
    /// The text without what may not stand in HTML or XML 1.0: controls and noncharacters.
    ///
    /// A line end, a tab and the controls that end lines become spaces.
    static func clean(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { verdict($0.value) != .keep }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch verdict(scalar.value) {
            case .keep: result.append(scalar)
            case .space: result.append(" ")
            case .drop: break
            }
        }
        return String(result)
    }

    /// Clean text without bidirectional controls, for places that cannot be isolated: titles and attributes.
    static func plain(_ text: String) -> String {
        let cleaned = clean(text)
        guard cleaned.unicodeScalars.contains(where: { isBidiControl($0.value) }) else { return cleaned }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: cleaned.unicodeScalars.filter { !isBidiControl($0.value) })
        return String(result)
    }

    /// A label as markup: clean, without bidirectional controls, escaped.
    static func label(_ text: String) -> String { markup(text, keepingControls: false) }

    /// Running text as markup: clean, the five marks of HTML escaped.
    static func escaped(_ text: String) -> String { markup(text, keepingControls: true) }

    private static func markup(_ text: String, keepingControls: Bool) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        append(text, keepingControls: keepingControls, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends clean and escaped text.
    ///
    /// Goes by scalars: an escape by `Character` would miss a quotation mark with a combining mark after it. Only the
    /// lead bytes of scalars that may have to go are decoded.
    static func append(_ text: String, keepingControls: Bool, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            var place = 0
            while place < source.count {
                let byte = source[place]
                let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                if isSuspect(byte),
                    let replacement = replacement(value(source, place, length), keepingControls: keepingControls)
                {
                    bytes.append(contentsOf: source[start..<place])
                    replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
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
        case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF...0xFF: true
        default: false
        }
    }

    private static func value(_ source: UnsafeBufferPointer<UInt8>, _ place: Int, _ length: Int) -> UInt32 {
        guard length > 1, place + length <= source.count else { return UInt32(source[place]) }
        let lead = UInt32(source[place]) & (0xFF >> UInt32(length + 1))
        return source[place + 1..<place + length].reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
    }

    /// What stands for a scalar in markup; `nil` when it stands for itself.
    private static func replacement(_ value: UInt32, keepingControls: Bool) -> StaticString? {
        switch value {
        case 0x26: return "&amp;"
        case 0x3C: return "&lt;"
        case 0x3E: return "&gt;"
        case 0x22: return "&quot;"
        case 0x27: return "&#39;"
        default: break
        }
        switch verdict(value) {
        case .space: return " "
        case .drop: return ""
        case .keep: return !keepingControls && isBidiControl(value) ? "" : nil
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

    private enum Verdict { case keep, space, drop }

    private static func verdict(_ value: UInt32) -> Verdict {
        switch value {
        case 0x0A, 0x09, 0x0D, 0x85, 0x2028, 0x2029: .space
        case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: .drop
        default: value & 0xFFFE == 0xFFFE ? .drop : .keep
        }
    }

    private static func isBidiControl(_ value: UInt32) -> Bool {
        switch value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
