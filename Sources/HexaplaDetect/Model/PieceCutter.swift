/// Cuts a text where its language may change: at sentence ends, quotation marks, brackets and line ends.
///
/// The pieces lie side by side and cover the text. An opening mark begins a piece, a closing one ends it; a straight
/// quotation mark opens and closes by turns. A full stop ends a piece when white space follows, an ideographic one
/// always; abbreviations are cut too, since pieces of one language are joined again.
struct PieceCutter {
    private enum Mark {
        case opening, closing, straight, stop, ideographicStop
    }

    /// The byte ranges of the pieces, in order; none for an empty text.
    static func cut(_ text: borrowing Span<UInt8>) -> [Range<Int>] {
        var cuts: [Int] = [0]
        var isOpen = false
        var index = 0
        while index < text.count {
            let (value, width) = WordScanner.decode(text, at: index, end: text.count)
            let after = index + width
            switch mark(value) {
            case .opening: add(index, &cuts)
            case .closing, .ideographicStop: add(after, &cuts)
            case .straight:
                isOpen.toggle()
                add(isOpen ? index : after, &cuts)
            case .stop where after == text.count || isSpace(text[after]): add(after, &cuts)
            default: break
            }
            index = after
        }
        add(text.count, &cuts)
        return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
    }

    private static func add(_ cut: Int, _ cuts: inout [Int]) {
        if let last = cuts.last, cut > last { cuts.append(cut) }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x9...0xD).contains(byte) }

    private static func mark(_ value: UInt32) -> Mark? {
        switch value {
        case 0x22: .straight
        case 0x0A, 0x3002, 0xFF01, 0xFF1F: .ideographicStop
        case 0x21, 0x2E, 0x3F, 0x2026, 0x61F, 0x6D4: .stop
        case 0x28, 0x5B, 0x7B, 0xAB, 0x201C, 0x201E, 0x2039, 0x300A, 0x300C, 0x300E, 0x3010, 0xFF08: .opening
        case 0x29, 0x5D, 0x7D, 0xBB, 0x201D, 0x203A, 0x300B, 0x300D, 0x300F, 0x3011, 0xFF09: .closing
        default: nil
        }
    }
}
