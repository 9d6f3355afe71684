import HexaplaICU

/// English words written together with an apostrophe are two: John | 's, we | 'll, do | n't; so is "can | not".
struct EnglishCliticRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        pieces.cut { piece in
            guard piece.kind == .word, piece.end - piece.start >= 3 else { return nil }
            return apostropheCut(piece, text) ?? (isCannot(piece, text) ? piece.start + 3 : nil)
        }
    }

    private func apostropheCut(_ piece: WordPiece, _ text: SegmentText) -> Int? {
        let end = piece.end
        if let start = apostrophe(text, endingAt: end - 1), start > piece.start {
            switch text.bytes[end - 1] | 0x20 {
            case 0x73, 0x6D, 0x64: return start
            case 0x74: return text.bytes[start - 1] | 0x20 == 0x6E ? start - 1 : nil
            default: return nil
            }
        }
        guard let start = apostrophe(text, endingAt: end - 2), start > piece.start else { return nil }
        let tail = (text.bytes[end - 2] | 0x20, text.bytes[end - 1] | 0x20)
        return tail == (0x72, 0x65) || tail == (0x76, 0x65) || tail == (0x6C, 0x6C) ? start : nil
    }

    /// Where an apostrophe that ends at a position starts.
    private func apostrophe(_ text: SegmentText, endingAt end: Int) -> Int? {
        guard end >= 1 else { return nil }
        if text.bytes[end - 1] == 0x27 { return end - 1 }
        let isCurly =
            end >= 3 && text.bytes[end - 1] == 0x99 && text.bytes[end - 2] == 0x80 && text.bytes[end - 3] == 0xE2
        return isCurly ? end - 3 : nil
    }

    private func isCannot(_ piece: WordPiece, _ text: SegmentText) -> Bool {
        piece.end - piece.start == 6 && (text.has("cannot", at: piece.start) || text.has("Cannot", at: piece.start))
    }
}
