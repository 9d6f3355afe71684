import HexaplaICU

/// The particle 的 and the word for a kind of place are words of their own: 他 | 的, 海州 | 市.
struct HanSuffixRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        var result: [WordPiece] = []
        result.reserveCapacity(pieces.count)
        for piece in pieces {
            if piece.kind == .han, splits(piece, text) {
                result.append(WordPiece(start: piece.start, end: piece.end - 3, kind: .han))
                result.append(WordPiece(start: piece.end - 3, end: piece.end, kind: .han))
            } else {
                result.append(piece)
            }
        }
        return result
    }

    private func splits(_ piece: WordPiece, _ text: SegmentText) -> Bool {
        guard piece.end - piece.start >= 6 else { return false }
        let last = text.scalar(at: piece.end - 3)
        if last == 0x7684 {
            return piece.end - piece.start > 6 || text.isSingle(at: piece.start)
        }
        return piece.end - piece.start == 9 && Self.places.contains(last)
    }

    /// 市省县区镇乡村州 with the traditional forms.
    private static let places: Set<UInt32> = Set("市省县区镇乡村州縣區鎮鄉".unicodeScalars.map(\.value))
}
