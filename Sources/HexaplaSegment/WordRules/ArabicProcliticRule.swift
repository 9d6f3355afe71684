import HexaplaICU

/// An Arabic conjunction or preposition written together with its word is a word of its own where the spelling tells:
/// و and ف before the article, before a word of grammar, and before a letter that hardly follows them inside a word;
/// ب and ك before the article.
struct ArabicProcliticRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        var result: [WordPiece] = []
        result.reserveCapacity(pieces.count)
        for piece in pieces {
            var rest = piece
            while let cut = proclitic(rest, text) {
                result.append(WordPiece(start: rest.start, end: cut, kind: .word))
                rest.start = cut
            }
            result.append(rest)
        }
        return result
    }

    /// The end of the proclitic that starts a piece.
    private func proclitic(_ piece: WordPiece, _ text: SegmentText) -> Int? {
        guard piece.kind == .word, piece.end - piece.start >= 6, let first = Proclitic(text.scalar(at: piece.start))
        else { return nil }
        let rest = piece.start + 2
        let count = (piece.end - rest) / 2
        if hasArticle(rest, text), count >= 4 { return rest }
        guard first == .conjunction else { return nil }
        if text.profile.isFollower(text.bytes, rest..<piece.end) { return rest }
        if text.scalar(at: piece.start) == Self.waw, Proclitic(text.scalar(at: rest)) == .preposition,
            hasArticle(rest + 2, text), count >= 5
        {
            return rest
        }
        return text.scalar(at: piece.start) == Self.waw && startsWord(rest, text) && count >= 4 ? rest : nil
    }

    private enum Proclitic {
        case conjunction, preposition

        init?(_ scalar: UInt32) {
            switch scalar {
            case 0x648, 0x641: self = .conjunction
            case 0x628, 0x643: self = .preposition
            default: return nil
            }
        }
    }

    private static let waw: UInt32 = 0x648

    private func hasArticle(_ index: Int, _ text: SegmentText) -> Bool {
        text.scalar(at: index) == 0x627 && text.scalar(at: index + 2) == 0x644
    }

    /// Alef with hamza or madda, and the prefix ي.
    private func startsWord(_ index: Int, _ text: SegmentText) -> Bool {
        switch text.scalar(at: index) {
        case 0x622, 0x623, 0x625, 0x64A: true
        default: false
        }
    }
}
