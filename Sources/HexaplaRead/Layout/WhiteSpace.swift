import HexaplaCore

/// What is trimmed from lines: white space, U+FEFF, U+200B, and control codes.
///
/// White space is the Unicode property White_Space (UAX #44). Control codes are C0 and DEL: a NUL or the end mark of an
/// old text file (Ctrl-Z) is no text.
enum WhiteSpace {
    /// The length of the white space at a position of valid UTF-8 before its end; 0 when there is none.
    static func length(_ utf8: [UInt8], at position: Int) -> Int {
        let lead = utf8[position]
        if lead <= 0x20 || lead == 0x7F { return 1 }
        guard lead >= 0xC2 else { return 0 }
        switch lead {
        case 0xC2: return utf8[position + 1] == 0xA0 || utf8[position + 1] == 0x85 ? 2 : 0
        case 0xE1: return utf8[position + 1] == 0x9A && utf8[position + 2] == 0x80 ? 3 : 0
        case 0xE2: return isGeneralSpace(utf8[position + 1], utf8[position + 2]) ? 3 : 0
        case 0xE3: return utf8[position + 1] == 0x80 && utf8[position + 2] == 0x80 ? 3 : 0
        case 0xEF: return utf8[position + 1] == 0xBB && utf8[position + 2] == 0xBF ? 3 : 0
        default: return 0
        }
    }

    /// U+2000 … U+200B, U+2028, U+2029, U+202F, U+205F.
    private static func isGeneralSpace(_ second: UInt8, _ third: UInt8) -> Bool {
        switch second {
        case 0x80: third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF
        case 0x81: third == 0x9F
        default: false
        }
    }

    /// The text between white space on both sides.
    ///
    /// - Parameters:
    ///   - range: A range of valid UTF-8 on scalar boundaries.
    ///   - utf8: The text.
    /// - Returns: The range without white space at its ends; an empty one at the end when there is nothing else.
    static func trim(_ range: Range<Int>, in utf8: [UInt8]) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound {
            let length = length(utf8, at: start)
            if length == 0 { break }
            start += length
        }
        var end = range.upperBound
        while end > start {
            var lead = end - 1
            while utf8[lead] & 0xC0 == 0x80, lead > start { lead -= 1 }
            if length(utf8, at: lead) == 0 { break }
            end = lead
        }
        return start..<max(start, end)
    }

    /// Tells whether a text shows nothing: only white space and invisible format characters.
    ///
    /// - Parameters:
    ///   - range: A range of valid UTF-8 on scalar boundaries.
    ///   - utf8: The text.
    /// - Returns: `true` also for an empty range. The answer comes with the first visible character.
    static func isInvisible(_ range: Range<Int>, in utf8: [UInt8]) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound {
            let space = length(utf8, at: position)
            if space > 0 {
                position += space
                continue
            }
            switch UTF8Bytes.next(utf8, &position) {
            case 0x80...0x9F, 0xAD, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x206F: continue
            default: return false
            }
        }
        return true
    }
}
