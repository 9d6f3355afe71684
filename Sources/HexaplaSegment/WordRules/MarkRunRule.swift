import HexaplaICU

/// A run of one and the same mark is one piece: "...", "——", "?!" are told apart by their scalars.
struct MarkRunRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        pieces.joined { index in
            let (left, right) = (pieces[index - 1], pieces[index])
            guard left.kind == .mark, right.kind == .mark, left.end == right.start else { return false }
            let scalar = text.scalar(at: right.start)
            return Self.repeated.contains(scalar) && scalar == text.scalar(at: left.start)
        } kind: { left, _ in
            left.kind
        }
    }

    private static let repeated: [UInt32] = [0x2E, 0x2026, 0x2014, 0x2013, 0x2D, 0x21, 0x3F, 0x2015]
}
