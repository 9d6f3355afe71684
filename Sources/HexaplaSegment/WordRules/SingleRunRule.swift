import HexaplaICU

/// Chinese characters in a row that ICU's dictionary left single, and that are no words by themselves, are one word:
/// mostly names that no dictionary has.
struct SingleRunRule: WordRule {
    /// Whether the surname of a name of two or three characters is a word of its own: 沈 | 秋禾.
    let splitsSurnames: Bool

    /// A name in Chinese characters hardly has more.
    private static let maxCharacters = 8

    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        guard !text.profile.han.isEmpty else { return pieces }
        var result: [WordPiece] = []
        result.reserveCapacity(pieces.count)
        var index = 0
        while index < pieces.count {
            var end = index + 1
            if isUnknown(pieces[index], text) {
                while end < pieces.count, end - index < Self.maxCharacters, pieces[end].start == pieces[end - 1].end,
                    isUnknown(pieces[end], text)
                { end += 1 }
            }
            append(pieces[index..<end], text, to: &result)
            index = end
        }
        return result
    }

    private func append(_ run: ArraySlice<WordPiece>, _ text: SegmentText, to result: inout [WordPiece]) {
        guard let first = run.first, let last = run.last else { return }
        var start = first.start
        if splitsSurnames, (2...3).contains(run.count), text.traits(at: start).contains(.surname) {
            result.append(first)
            start = first.end
        }
        result.append(WordPiece(start: start, end: last.end, kind: first.kind))
    }

    private func isUnknown(_ piece: WordPiece, _ text: SegmentText) -> Bool {
        piece.kind == .han && piece.end - piece.start == 3 && !text.isSingle(at: piece.start)
    }
}
