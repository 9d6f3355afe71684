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
        var tail: [UInt8] = []
        var index = piece.end
        while index > piece.start, tail.count <= 2 {
            let byte = text.bytes[index - 1]
            if byte == 0x27 { return cut(at: index - 1, tail, piece, text) }
            if byte == 0x99, text.has("\u{2019}", at: index - 3) { return cut(at: index - 3, tail, piece, text) }
            guard byte < 0x80 else { return nil }
            tail.insert(byte | 0x20, at: 0)
            index -= 1
        }
        return nil
    }

    private func cut(at apostrophe: Int, _ tail: [UInt8], _ piece: WordPiece, _ text: SegmentText) -> Int? {
        if tail == [0x74] {
            let before = apostrophe - 1
            return before > piece.start && text.bytes[before] | 0x20 == 0x6E ? before : nil
        }
        return Self.tails.contains(tail) ? apostrophe : nil
    }

    private func isCannot(_ piece: WordPiece, _ text: SegmentText) -> Bool {
        piece.end - piece.start == 6 && (text.has("cannot", at: piece.start) || text.has("Cannot", at: piece.start))
    }

    /// 's 'm 'd 're 've 'll
    private static let tails: [[UInt8]] = ["s", "m", "d", "re", "ve", "ll"].map { Array($0.utf8) }
}
