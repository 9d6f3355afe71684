import HexaplaICU

/// Chinese numerals in a row are one number, with 第 before and with digits: 四百五十万, 20万, 第6.
struct HanNumberRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        guard pieces.contains(where: { $0.kind == .number || text.isNumeral($0) || isOrdinalMark($0, text) }) else {
            return pieces
        }
        let pieces = split(pieces, text)
        return pieces.joined { index in
            let (left, right) = (pieces[index - 1], pieces[index])
            guard left.end == right.start, right.kind != .mark, left.kind != .mark else { return false }
            if left.kind == .number { return right.kind == .han && isScale(right, text) }
            guard left.kind == .han else { return false }
            if isOrdinalMark(left, text) { return right.kind == .number || text.isNumeral(right) }
            return text.isNumeral(left) && text.isNumeral(right)
        } kind: { left, right in
            left.kind == .number ? right.kind : left.kind
        }
    }

    /// Splits the numerals off a word that goes on with a number before it: 四百 | 十万元 becomes 四百 | 十万 | 元.
    private func split(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        var result: [WordPiece] = []
        result.reserveCapacity(pieces.count)
        for piece in pieces {
            let cut = piece.kind == .han && follows(result.last, piece, text) ? text.numeralEnd(piece) : piece.start
            if cut > piece.start, cut < piece.end {
                result.append(WordPiece(start: piece.start, end: cut, kind: .han))
                result.append(WordPiece(start: cut, end: piece.end, kind: .han))
            } else {
                result.append(piece)
            }
        }
        return result
    }

    private func follows(_ last: WordPiece?, _ piece: WordPiece, _ text: SegmentText) -> Bool {
        guard let last, last.end == piece.start else { return false }
        return last.kind == .number || isOrdinalMark(last, text) || text.isNumeral(last)
    }

    private func isOrdinalMark(_ piece: WordPiece, _ text: SegmentText) -> Bool {
        piece.end - piece.start == 3 && text.scalar(at: piece.start) == 0x7B2C
    }

    /// 万 亿 千 百, also 萬 億.
    private func isScale(_ piece: WordPiece, _ text: SegmentText) -> Bool {
        var index = piece.start
        while index < piece.end {
            switch text.scalar(at: index) {
            case 0x4E07, 0x4EBF, 0x842C, 0x5104, 0x5343, 0x767E: index += 3
            default: return false
            }
        }
        return true
    }
}
