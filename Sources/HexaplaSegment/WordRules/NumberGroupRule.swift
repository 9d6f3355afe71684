import HexaplaCore
import HexaplaICU

/// Groups of three digits with a no-break or thin space between them are one number: "1 250,5".
///
/// In languages that group with spaces an ordinary space between groups is taken too, when the first group has one to
/// three digits and no digit stands next to the whole.
struct NumberGroupRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        guard pieces.contains(where: { $0.kind == .number }) else { return pieces }
        var length = 0
        return pieces.joined { index in
            let (left, right) = (pieces[index - 1], pieces[index])
            guard left.kind == .number, right.kind == .number, isGroup(right, text),
                isGap(text, left.end, right.start), length > 0 || isFirst(left, text)
            else {
                length = 0
                return false
            }
            length += 1
            return true
        } kind: { _, _ in
            .number
        }
    }

    /// One to three digits.
    private func isFirst(_ piece: WordPiece, _ text: SegmentText) -> Bool {
        piece.end - piece.start <= 3 && text.isNumber(piece.start..<piece.end)
    }

    /// Three digits, alone or with a decimal mark and more digits.
    private func isGroup(_ piece: WordPiece, _ text: SegmentText) -> Bool {
        guard piece.end - piece.start >= 3 else { return false }
        let marks: [UInt8] = [0x2C, 0x2E]
        return text.isNumber(piece.start..<piece.start + 3)
            && (piece.end - piece.start == 3 || marks.contains(text.bytes[piece.start + 3]))
    }

    private func isGap(_ text: SegmentText, _ start: Int, _ end: Int) -> Bool {
        switch end - start {
        case 1:
            text.bytes[start] == 0x20 && text.profile.groupsBySpaces
        case 2: text.scalar(at: start) == 0xA0
        case 3: [0x202F, 0x2009, 0x2007, 0x2008].contains(text.scalar(at: start))
        default: false
        }
    }
}
