import HexaplaICU

/// A Chinese numeral or demonstrative and its measure word are two words: 一 | 座, 这 | 个.
struct MeasureWordRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        pieces.cut { piece in
            guard piece.kind == .han, piece.end - piece.start == 6, text.traits(at: piece.start).contains(.counting),
                text.traits(at: piece.start + 3).contains(.classifier),
                !text.isWhole(piece.start..<piece.end)
            else { return nil }
            return piece.start + 3
        }
    }
}
