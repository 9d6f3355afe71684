import HexaplaICU

/// Times, dates and fractions are one number: "10:30", "05/04/2018".
struct SlashedNumberRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        guard pieces.contains(where: { isMark($0, text) }) else { return pieces }
        return pieces.joined { index in
            let middle = isMark(pieces[index], text) ? index : index - 1
            guard middle > 0, middle + 1 < pieces.count, isMark(pieces[middle], text) else { return false }
            let (left, right) = (pieces[middle - 1], pieces[middle + 1])
            return left.kind == .number && right.kind == .number && left.end == pieces[middle].start
                && right.start == pieces[middle].end
        } kind: { _, _ in
            .number
        }
    }

    private func isMark(_ piece: WordPiece, _ text: SegmentText) -> Bool {
        piece.end - piece.start == 1 && (text.bytes[piece.start] == 0x3A || text.bytes[piece.start] == 0x2F)
    }
}
