import HexaplaICU

/// Pieces of a foreign name that ICU's dictionary holds only in part are one word: 卡尔 | 莫 | 夫斯, when all characters
/// spell sounds, at least half of them hardly anything else, and one piece is a single character.
struct TransliterationRule: WordRule {
    /// Ten Chinese characters.
    private static let maxBytes = 30

    func apply(_ pieces: [WordPiece], _ text: SegmentText) -> [WordPiece] {
        guard !text.profile.han.isEmpty else { return pieces }
        var result: [WordPiece] = []
        var copied = 0
        var index = 0
        while index < pieces.count {
            var end = index
            var run = Run()
            while end < pieces.count, end == index || pieces[end].start == pieces[end - 1].end,
                pieces[end].end - pieces[index].start <= Self.maxBytes, run.add(pieces[end], text)
            { end += 1 }
            if run.isName {
                result.append(contentsOf: pieces[copied..<index])
                result.append(WordPiece(start: pieces[index].start, end: pieces[end - 1].end, kind: .han))
                copied = end
            }
            index = max(end, index + 1)
        }
        return copied == 0 ? pieces : result + pieces[copied...]
    }

    private struct Run {
        private var pieces = 0
        private var characters = 0
        private var foreign = 0
        private var hasSingle = false

        var isName: Bool { pieces >= 2 && characters >= 3 && hasSingle && 2 * foreign >= characters }

        /// Counts a piece in; `false` when it does not spell sounds.
        mutating func add(_ piece: WordPiece, _ text: SegmentText) -> Bool {
            guard piece.kind == .han else { return false }
            var index = piece.start
            var found = 0
            while index < piece.end {
                let traits = text.traits(at: index)
                guard traits.contains(.sound) else { return false }
                if traits.contains(.foreign) { found += 1 }
                index = text.after(index)
            }
            pieces += 1
            characters += (piece.end - piece.start) / 3
            foreign += found
            hasSingle = hasSingle || piece.end - piece.start == 3
            return true
        }
    }
}
