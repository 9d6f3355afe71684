import HexaplaICU

/// Chinese characters in a row that ICU's dictionary left single, and that are no words by themselves, are one word:
/// mostly names that no dictionary has.
struct SingleRunRule: WordRule {
    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        guard !text.profile.singles.isEmpty else { return pieces }
        var length = 1
        return pieces.joined { index in
            let (left, right) = (pieces[index - 1], pieces[index])
            let joins =
                left.end == right.start && length < Self.longest && isUnknown(left, text) && isUnknown(right, text)
            length = joins ? length + 1 : 1
            return joins
        } kind: { left, _ in
            left.kind
        }
    }

    /// A name in Chinese characters hardly has more.
    private static let longest = 8

    private func isUnknown(_ piece: WordPiece, _ text: SegmentText) -> Bool {
        piece.kind == .han && piece.end - piece.start == 3 && !text.isSingle(at: piece.start)
    }
}
