import HexaplaICU

/// A Chinese numeral or demonstrative and its measure word are two words: 一 | 座, 这 | 个.
struct MeasureWordRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        let measures = text.profile.classifiers
        guard !measures.isEmpty else { return pieces }
        var result: [WordPiece] = []
        result.reserveCapacity(pieces.count)
        for piece in pieces {
            if piece.kind == .han, piece.end - piece.start == 6,
                Self.determiners.contains(text.scalar(at: piece.start)),
                measures.contains(text.simplified(at: piece.start + 3))
            {
                result.append(WordPiece(start: piece.start, end: piece.start + 3, kind: .han))
                result.append(WordPiece(start: piece.start + 3, end: piece.end, kind: .han))
            } else {
                result.append(piece)
            }
        }
        return result
    }

    private static let determiners: Set<UInt32> = Set("一二三四五六七八九十两多几每某这那各該该這兩幾".unicodeScalars.map(\.value))
}
