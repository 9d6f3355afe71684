import HexaplaCore
import HexaplaICU

/// How many columns of a terminal texts take: wide characters two (UAX #11), marks and format characters none.
enum TerminalWidth {
    /// The columns of a text on one line.
    static func of(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + of($1) } }

    /// The columns of what a reader takes for one character.
    static func of(_ character: Character) -> Int {
        character.unicodeScalars.reduce(0) { max($0, of($1.value)) }
    }

    private static func of(_ scalar: UInt32) -> Int {
        if scalar < 0x300 { return scalar == 0xAD ? 0 : 1 }
        if wide.contains(where: { $0.contains(scalar) }) { return 2 }
        let kind = ScalarClasses.shared[scalar]
        return kind == .mark || kind == .format ? 0 : 1
    }

    /// `East_Asian_Width` W and F, and emoji as terminals show them.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615,
        0x2648...0x2653, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x16FE0...0x18DFF, 0x1B000...0x1B2FF, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E,
        0x1F191...0x1F19A, 0x1F200...0x1F64F, 0x1F680...0x1F6FF, 0x1F7E0...0x1F7EB, 0x1F900...0x1FAFF,
        0x20000...0x3FFFD,
    ]

    /// The longest beginning of a text that takes at most some columns.
    static func prefix(_ text: Substring, _ columns: Int) -> Substring {
        var (end, taken) = (text.startIndex, 0)
        while end < text.endIndex {
            taken += of(text[end])
            if taken > columns { break }
            end = text.index(after: end)
        }
        return text[..<end]
    }

    /// The longest end of a text that takes at most some columns.
    static func suffix(_ text: Substring, _ columns: Int) -> Substring {
        var (start, taken) = (text.endIndex, 0)
        while start > text.startIndex {
            let before = text.index(before: start)
            taken += of(text[before])
            if taken > columns { break }
            start = before
        }
        return text[start...]
    }
}
