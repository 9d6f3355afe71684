import HexaplaICU

/// A Chinese determiner or adverb of degree is one word with the single character behind it: 该校, 每天, 更高; so is a
/// number with 多, 余 or %.
struct HanDeterminerRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        guard !text.profile.han.isEmpty else { return pieces }
        return pieces.joined { index in
            let (left, right) = (pieces[index - 1], pieces[index])
            guard left.end == right.start else { return false }
            if left.kind == .number || text.isNumeral(left) { return isTail(right, text) }
            guard left.kind == .han, right.kind == .han, left.end - left.start == 3, right.end - right.start == 3,
                !text.traits(at: right.start).contains(.unjoined)
            else { return false }
            return !text.traits(at: left.start).isDisjoint(with: [.determiner, .degree])
        } kind: { left, _ in
            left.kind
        }
    }

    private func isTail(_ piece: WordPiece, _ text: SegmentText) -> Bool {
        if piece.end - piece.start == 1 { return text.bytes[piece.start] == 0x25 }
        guard piece.end - piece.start == 3 else { return false }
        return text.scalar(at: piece.start) == 0xFF05 || text.traits(at: piece.start).contains(.approximate)
    }
}
