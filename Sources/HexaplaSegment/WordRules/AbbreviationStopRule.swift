import HexaplaICU

/// The stop of an abbreviation or of an initial belongs to the word, but at the end of the text.
struct AbbreviationStopRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        pieces.joined { index in
            let (left, right) = (pieces[index - 1], pieces[index])
            guard left.kind == .word, right.end - right.start == 1, text.bytes[right.start] == 0x2E,
                left.end == right.start, right.end < text.bytes.count
            else { return false }
            if text.profile.abbreviations.match(text.bytes, stop: right.start) != nil { return true }
            return text.scalarCount(left.start..<left.end) == 1 && text.kind(at: left.start) == .upper
        } kind: { left, _ in
            left.kind
        }
    }
}
