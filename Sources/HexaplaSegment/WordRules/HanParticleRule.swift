import HexaplaICU

/// Words of grammar that ICU's dictionary glues to their neighbour are words of their own: 位 | 于, 还 | 有, 因 | 此,
/// 之 | 一, 她 | 是, 主要 | 是.
struct HanParticleRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        guard !text.profile.han.isEmpty else { return pieces }
        return pieces.cut { piece in
            guard piece.kind == .han, piece.end - piece.start >= 6, piece.end - piece.start <= 9,
                let cut = piece.end - piece.start == 6 ? pairCut(piece, text) : tripleCut(piece, text)
            else { return nil }
            return text.isWhole(piece.start..<piece.end) ? nil : cut
        }
    }

    private func pairCut(_ piece: WordPiece, _ text: SegmentText) -> Int? {
        let middle = piece.start + 3
        let (left, right) = (text.traits(at: piece.start), text.traits(at: middle))
        let isCut =
            right.contains(.verbal) || left.contains(.relative)
            || left.contains(.preposition) && right.contains(.deictic)
            || left.contains(.pronoun) && right.contains(.copula)
            || left.contains(.adverb) && text.isVerb(middle..<piece.end)
        return isCut ? middle : nil
    }

    private func tripleCut(_ piece: WordPiece, _ text: SegmentText) -> Int? {
        let second = piece.start + 3
        if text.traits(at: piece.start).contains(.adverb), text.isVerb(second..<piece.end) {
            return second
        }
        return text.traits(at: piece.end - 3).contains(.after) ? piece.end - 3 : nil
    }
}
