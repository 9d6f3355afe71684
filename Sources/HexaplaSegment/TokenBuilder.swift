import HexaplaCore
import HexaplaICU

/// Turns pieces into tokens, with their place in the folded layer.
struct TokenBuilder {
    private let bytes: [UInt8]
    private let runs: [OffsetMap<Folded, Normalized>.Run]
    private let classes = ScalarClasses.shared
    private var run = 0

    init(paragraph: NormalizedParagraph) {
        bytes = paragraph.text.utf8
        runs = paragraph.foldedMap.runs
    }

    /// Adds the tokens of one sentence.
    ///
    /// A piece that runs past the sentence is cut there; its rest is left for the
    /// next sentence.
    mutating func append(
        _ pieces: [WordPiece], from next: inout Int, in sentence: ByteRange<Normalized>, to tokens: inout [Token]
    ) {
        while next < pieces.count {
            let piece = pieces[next]
            if piece.start >= sentence.end { return }
            let start = max(piece.start, sentence.start)
            let end = min(piece.end, sentence.end)
            if end > start, let kind = Self.kind(piece.kind) {
                tokens.append(token(start, end, kind))
            }
            if piece.end > sentence.end { return }
            next += 1
        }
    }

    private static func kind(_ kind: WordPiece.Kind) -> TokenKind? {
        switch kind {
        case .word: .word
        case .number: .number
        case .han: .han
        case .mark: nil
        }
    }

    private mutating func token(_ start: Int, _ end: Int, _ kind: TokenKind) -> Token {
        let isCapitalized = kind == .word && classes[UTF8Bytes.scalar(bytes, at: start)] == .upper
        let first = folded(start, isEnd: false)
        let last = folded(end, isEnd: true)
        return Token(
            range: ByteRange(start, end), folded: ByteRange(first, last), kind: kind, isCapitalized: isCapitalized)
    }

    /// The position in the folded layer: that of the unit a position lies in, or its end.
    private mutating func folded(_ position: Int, isEnd: Bool) -> Int {
        while run > 0, runs[run].to > position || isEnd && runs[run].to == position { run -= 1 }
        while run + 1 < runs.count, isEnd ? runs[run + 1].to < position : runs[run + 1].to <= position { run += 1 }
        guard run < runs.count else { return 0 }
        let current = runs[run]
        guard current.toWidth > 0 else { return current.from + current.fromWidth * current.count }
        let offset = position - current.to
        let units = isEnd ? (offset + current.toWidth - 1) / current.toWidth : offset / current.toWidth
        return current.from + max(0, min(current.count, units)) * current.fromWidth
    }
}
