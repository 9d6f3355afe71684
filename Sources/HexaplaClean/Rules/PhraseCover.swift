import HexaplaCore

/// A line taken apart into listed phrases, names of languages and font-size letters, with nothing left over.
struct PhraseCover {
    /// One piece of the line.
    enum Piece: Hashable {
        case phrase(FurnitureClass)
        case name(LanguageTag)
        case fontSize
    }

    /// The pieces with the words they take.
    let pieces: [(piece: Piece, words: Range<Int>)]

    /// The names of languages in the line.
    func names(in tokens: [LineToken]) -> [NamedLanguage] {
        pieces.compactMap { piece in
            guard case .name(let language) = piece.piece else { return nil }
            let first = tokens[piece.words.lowerBound].range
            let last = tokens[piece.words.upperBound - 1].range
            return NamedLanguage(language: language, range: ByteRange(first.start, last.end))
        }
    }

    /// The class of the first listed phrase.
    var phraseClass: FurnitureClass? {
        for piece in pieces {
            if case .phrase(let kind) = piece.piece { return kind }
        }
        return nil
    }

    /// Covers words from left to right, the longest entry first, going back where that leads nowhere.
    ///
    /// - Parameters:
    ///   - tokens: The words of a line.
    ///   - vocabulary: What to look them up in.
    /// - Returns: The cover, or `nil` when some word is in no entry.
    static func find(_ tokens: [LineToken], _ vocabulary: PageVocabulary) -> PhraseCover? {
        guard let first = tokens.first, vocabulary.canBegin(first.key) || isFontSize(first) else { return nil }
        var choice: [(piece: Piece, words: Range<Int>)?] = Array(repeating: nil, count: tokens.count)
        for index in tokens.indices.reversed() {
            choice[index] = longest(at: index, in: tokens, vocabulary) { end in
                end == tokens.count || choice[end] != nil
            }
        }
        var pieces: [(piece: Piece, words: Range<Int>)] = []
        var index = 0
        while index < tokens.count {
            guard let piece = choice[index] else { return nil }
            pieces.append(piece)
            index = piece.words.upperBound
        }
        return PhraseCover(pieces: pieces)
    }

    private static func longest(
        at index: Int, in tokens: [LineToken], _ vocabulary: PageVocabulary, canEnd: (Int) -> Bool
    ) -> (piece: Piece, words: Range<Int>)? {
        if let run = fontSizeRun(at: index, in: tokens), canEnd(run.upperBound) { return (.fontSize, run) }
        guard vocabulary.canBegin(tokens[index].key) else { return nil }
        let limit = min(vocabulary.longestEntry, tokens.count - index)
        for count in stride(from: limit, to: 0, by: -1) where canEnd(index + count) {
            let key = tokens[index..<index + count].map(\.key).joined(separator: " ")
            let words = index..<index + count
            if let language = vocabulary.names.language(key) { return (.name(language), words) }
            if let kind = vocabulary.phrase(key) { return (.phrase(kind), words) }
        }
        return nil
    }

    private static func fontSizeRun(at index: Int, in tokens: [LineToken]) -> Range<Int>? {
        var end = index
        while end < tokens.count, isFontSize(tokens[end]) { end += 1 }
        return end - index >= 2 ? index..<end : nil
    }

    /// The letter A, Latin or Cyrillic, once or repeated.
    private static func isFontSize(_ token: LineToken) -> Bool {
        token.key.unicodeScalars.count <= 3 && token.key.unicodeScalars.allSatisfy { $0 == "a" || $0 == "а" }
    }
}
