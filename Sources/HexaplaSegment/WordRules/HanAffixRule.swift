import HexaplaICU

/// Prefix and suffix of a Chinese word of three characters, and what a numeral counts, are words of their own:
/// 副 | 部长, 支持 | 者, 十一 | 月.
struct HanAffixRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        guard !text.profile.han.isEmpty else { return pieces }
        return pieces.cut { piece in
            guard piece.kind == .han, piece.end - piece.start >= 6 else { return nil }
            let last = piece.end - 3
            if text.traits(at: last).contains(.counted), text.numeralEnd(piece) == last { return last }
            guard piece.end - piece.start == 9 else { return nil }
            if text.traits(at: last).contains(.suffix) { return last }
            return text.traits(at: piece.start).contains(.prefix) ? piece.start + 3 : nil
        }
    }
}
