import HexaplaCore
import HexaplaICU
import HexaplaLanguage

/// Words joined by hyphens are one word, "социально-экономический"; a French pronoun behind a verb is a word of its
/// own with its hyphen: dit | -il.
struct HyphenRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        guard pieces.contains(where: { isHyphen($0, text) }) else { return pieces }
        let split = Set(text.profile.has(.pronouns) ? pronouns(pieces, text) : [])
        return pieces.joined { index in
            let (left, right) = (pieces[index - 1], pieces[index])
            guard left.end == right.start else { return false }
            if isHyphen(right, text) {
                return !split.contains(index) && isWord(left) && index + 1 < pieces.count
                    && pieces[index + 1].start == right.end && isWord(pieces[index + 1])
            }
            return isHyphen(left, text) && isWord(right) && index > 1 && pieces[index - 2].end == left.start
                && isWord(pieces[index - 2])
        } kind: { left, right in
            left.kind == .mark ? right.kind : left.kind == .number && right.kind == .word ? .word : left.kind
        }
    }

    /// The hyphens that start a pronoun behind a verb.
    private func pronouns(_ pieces: [WordPiece], _ text: SegmentText) -> [Int] {
        pieces.indices.filter { index in
            guard isHyphen(pieces[index], text), index + 1 < pieces.count else { return false }
            if isPronoun(pieces[index + 1], text) {
                return !startsCompound(pieces, index + 1, text) && !endsCompound(pieces, index, text)
            }
            return pieces[index + 1].end - pieces[index + 1].start == 1 && text.bytes[pieces[index + 1].start] == 0x74
                && index + 3 < pieces.count && isHyphen(pieces[index + 2], text) && isPronoun(pieces[index + 3], text)
        }
    }

    private func startsCompound(_ pieces: [WordPiece], _ index: Int, _ text: SegmentText) -> Bool {
        index + 1 < pieces.count && pieces[index + 1].start == pieces[index].end && isHyphen(pieces[index + 1], text)
    }

    /// Whether the word before a hyphen is the second part of a compound ("tête-à-tête"), or no verb ("rendez-vous").
    private func endsCompound(_ pieces: [WordPiece], _ index: Int, _ text: SegmentText) -> Bool {
        guard index > 0 else { return false }
        if text.has("endez-vous", at: pieces[index].start - 5) || text.has("chez-", at: pieces[index].start - 4) {
            return true
        }
        guard index > 1, isHyphen(pieces[index - 2], text), pieces[index - 2].end == pieces[index - 1].start else {
            return false
        }
        return !isPronoun(pieces[index - 1], text) && !text.has("t", at: pieces[index - 1].start)
    }

    private func isPronoun(_ piece: WordPiece, _ text: SegmentText) -> Bool {
        guard piece.kind == .word, piece.end - piece.start <= 5 else { return false }
        return text.profile.isPronoun(text.bytes, piece.start..<piece.end)
    }

    private func isHyphen(_ piece: WordPiece, _ text: SegmentText) -> Bool {
        if piece.end - piece.start == 1 { return text.bytes[piece.start] == 0x2D }
        return piece.kind == .mark && [0x2010, 0x2011].contains(text.scalar(at: piece.start))
    }

    private func isWord(_ piece: WordPiece) -> Bool { piece.kind == .word || piece.kind == .number }
}
