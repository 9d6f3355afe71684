import HexaplaCore

/// The space that French typography sets inside guillemets and before high punctuation is left out.
enum TypographicSpaceFold {
    static let id = "typographicSpace"

    /// Whether a scalar is a space behind an opening guillemet, or before a closing one or high punctuation.
    static func drops(_ scalar: UInt32, in text: [UInt8], from start: Int, to end: Int) -> Bool {
        guard scalar == 0x20 || scalar == 0xA0 || scalar == 0x202F || scalar == 0x2009 else { return false }
        if start > 0, UTF8Bytes.scalar(text, before: start) == 0xAB { return true }
        guard end < text.count else { return false }
        switch UTF8Bytes.scalar(text, at: end) {
        case 0xBB, 0x3B, 0x3A, 0x21, 0x3F: return true
        default: return false
        }
    }
}
