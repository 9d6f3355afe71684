import HexaplaCore
import HexaplaICU

/// A French elision is a word of its own, with its apostrophe: l’ | accord, qu’ | il; "aujourd’hui" stays whole.
struct ElisionRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        var result: [WordPiece] = []
        result.reserveCapacity(pieces.count)
        for piece in pieces {
            var rest = piece
            while rest.kind == .word, let cut = elisionEnd(rest, text) {
                result.append(WordPiece(start: rest.start, end: cut, kind: .word))
                rest.start = cut
            }
            result.append(rest)
        }
        return result
    }

    /// Where the elided word at the start of a piece ends, behind its apostrophe.
    private func elisionEnd(_ piece: WordPiece, _ text: SegmentText) -> Int? {
        var index = piece.start
        while index < piece.end, index - piece.start <= 8 {
            let byte = text.bytes[index]
            let isCurly = byte == 0xE2 && text.scalar(at: index) == 0x2019
            if byte == 0x27 || isCurly {
                let end = index + (isCurly ? 3 : 1)
                return end < piece.end && isElided(text.bytes[piece.start..<index]) ? end : nil
            }
            index = text.after(index)
        }
        return nil
    }

    /// One of c d j l m n s t, or a word in "qu"; "presqu’île" and "quelqu’un" are one word.
    private func isElided(_ letters: ArraySlice<UInt8>) -> Bool {
        let lower = letters.map { $0 | 0x20 }
        if let letter = lower.first, lower.count == 1 { return Self.letters.contains(letter) }
        return Self.words.contains(lower)
    }

    private static let letters: [UInt8] = Array("cdjlmnst".utf8)
    private static let words: [[UInt8]] = ["qu", "jusqu", "lorsqu", "puisqu", "quoiqu"].map { Array($0.utf8) }
}
