import HexaplaCore

/// How a paragraph ends, closing quotes and brackets left aside.
enum LineEnding: Hashable {
    /// With a full stop, a question mark or an exclamation mark of any script.
    case stop, question, exclamation
    /// With an ellipsis.
    case ellipsis
    /// With a colon, semicolon or comma: something follows.
    case open
    /// With a word.
    case none

    /// Whether a sentence ends here.
    var isTerminal: Bool { self == .stop || self == .question || self == .exclamation }
}

/// How a paragraph begins.
enum LineOpening: Hashable {
    /// With a quotation mark.
    case quote
    /// With the mark of a list item.
    case bullet
    /// With a small letter.
    case lowercase
    /// With anything else.
    case plain
}

/// Reads the two ends of a paragraph without looking at its middle.
enum LineEnds {
    /// Tells how a paragraph ends.
    ///
    /// - Parameter utf8: Valid UTF-8.
    /// - Returns: The ending; `none` for empty text.
    static func ending(of utf8: [UInt8]) -> LineEnding {
        let tail = Array(String(decoding: utf8.suffix(64), as: UTF8.self).unicodeScalars)
        guard let last = tail.lastIndex(where: { !isClosing($0) }) else { return .none }
        switch tail[last] {
        case ".": return last > 1 && tail[last - 1] == "." && tail[last - 2] == "." ? .ellipsis : .stop
        case "。", "．", "｡", "۔": return .stop
        case "?", "？", "؟": return .question
        case "!", "！": return .exclamation
        case "…": return .ellipsis
        case ":", "：", ";", "；", "؛", ",", "，", "،", "、": return .open
        default: return .none
        }
    }

    /// Tells how a paragraph begins.
    ///
    /// - Parameter utf8: Valid UTF-8.
    /// - Returns: The opening; `plain` for empty text.
    static func opening(of utf8: [UInt8]) -> LineOpening {
        let head = String(decoding: utf8.prefix(64), as: UTF8.self).unicodeScalars
        guard let first = head.first(where: { ScalarTraits($0).isDisjoint(with: [.whitespace, .format]) }) else {
            return .plain
        }
        switch first {
        case "\"", "“", "”", "„", "«", "「", "『", "‹", "'", "‘": return .quote
        case "-", "–", "—", "•", "·", "*", "●", "▪", "■", "◦", "○", "►", "‣", "✓", "\u{2010}", "−": return .bullet
        default: return ScalarTraits(first).contains(.lowercase) ? .lowercase : .plain
        }
    }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "”", "’", "“", "»", "›", ")", "]", "）", "】", "」", "』", "》": true
        default: !ScalarTraits(scalar).isDisjoint(with: [.whitespace, .format])
        }
    }
}
