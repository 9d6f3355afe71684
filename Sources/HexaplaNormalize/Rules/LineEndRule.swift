import HexaplaICU

/// Line ends and tabs inside a paragraph, with the spaces around them, become one space; between two Chinese
/// characters they become nothing.
enum LineEndRule {
    static let id = "lineEnd"

    /// Whether a scalar ends a line or jumps to a column (UAX #14, classes BK, CR, LF, NL, and the tab).
    static func matches(_ scalar: UInt32) -> Bool {
        (0x09...0x0D).contains(scalar) || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
    }

    /// Whether a line end between two scalars stands for no space: both are Han or wide punctuation.
    static func joins(_ previous: UInt32, _ next: UInt32) -> Bool {
        let (left, right) = (isWide(previous), isWide(next))
        return (left || right) && (left || isMark(previous)) && (right || isMark(next))
    }

    /// Quotation marks, dash and ellipsis that Chinese shares with other languages.
    private static func isMark(_ scalar: UInt32) -> Bool {
        (0x2014...0x201D).contains(scalar) || scalar == 0x2026
    }

    private static func isWide(_ scalar: UInt32) -> Bool {
        (0x3001...0x303F).contains(scalar) || (0x3400...0x9FFF).contains(scalar)
            || (0xF900...0xFAFF).contains(scalar) || (0xFF01...0xFF60).contains(scalar)
            || (0x20000...0x3FFFF).contains(scalar)
    }
}
