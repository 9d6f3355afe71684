import HexaplaICU

/// Chinese numerals in a row are one number, with 第 before and with digits: 四百五十万, 20万, 第6.
struct HanNumberRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        let pieces = split(pieces, text)
        return pieces.joined { index in
            let (left, right) = (pieces[index - 1], pieces[index])
            guard left.end == right.start, right.kind != .mark, left.kind != .mark else { return false }
            if left.kind == .number { return right.kind == .han && isScale(right, text) }
            guard left.kind == .han else { return false }
            if isOrdinalMark(left, text) { return right.kind == .number || isNumeral(right, text) }
            return isNumeral(left, text) && isNumeral(right, text)
        } kind: { left, right in
            left.kind == .number ? right.kind : left.kind
        }
    }

    /// Splits the numerals off a word that goes on with a number before it: 四百 | 十万元 becomes 四百 | 十万 | 元.
    private func split(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        var result: [WordPiece] = []
        result.reserveCapacity(pieces.count)
        for piece in pieces {
            let cut = piece.kind == .han && follows(result.last, piece, text) ? numeralEnd(piece, text) : piece.start
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
        return last.kind == .number || isNumeral(last, text)
    }

    private func numeralEnd(_ piece: WordPiece, _ text: SegmentText) -> Int {
        var index = piece.start
        while index < piece.end, Self.numerals.contains(text.scalar(at: index)) { index = text.after(index) }
        return index
    }

    private func isOrdinalMark(_ piece: WordPiece, _ text: SegmentText) -> Bool {
        piece.end - piece.start == 3 && text.scalar(at: piece.start) == 0x7B2C
    }

    private func isScale(_ piece: WordPiece, _ text: SegmentText) -> Bool {
        isAll(piece, text) {
            $0 == 0x4E07 || $0 == 0x4EBF || $0 == 0x842C || $0 == 0x5104 || $0 == 0x5343 || $0 == 0x767E
        }
    }

    private func isNumeral(_ piece: WordPiece, _ text: SegmentText) -> Bool {
        piece.kind == .han && isAll(piece, text) { Self.numerals.contains($0) }
    }

    private func isAll(_ piece: WordPiece, _ text: SegmentText, _ test: (UInt32) -> Bool) -> Bool {
        var index = piece.start
        while index < piece.end {
            guard test(text.scalar(at: index)) else { return false }
            index = text.after(index)
        }
        return true
    }

    /// 〇零一二三四五六七八九十百千万亿两数几 with the traditional forms.
    static let numerals: Set<UInt32> = Set("〇零一二三四五六七八九十百千万亿两数几兩數幾萬億".unicodeScalars.map(\.value))
}
