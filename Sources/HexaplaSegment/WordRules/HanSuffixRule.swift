import HexaplaICU

/// The particle 的 and the word for a kind of place are words of their own: 他 | 的, 海州 | 市.
struct HanSuffixRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        pieces.cut { piece in
            let count = piece.end - piece.start
            guard piece.kind == .han, count >= 6 else { return nil }
            let cut = piece.end - 3
            if text.scalar(at: cut) == 0x7684 { return count > 6 || text.isSingle(at: piece.start) ? cut : nil }
            return count == 9 && text.traits(at: cut).contains(.place) ? cut : nil
        }
    }
}
