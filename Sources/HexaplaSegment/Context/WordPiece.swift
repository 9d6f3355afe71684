/// A piece of text between two word boundaries that is no white space.
struct WordPiece: Sendable, Hashable {
    /// What a piece is made of.
    enum Kind: Sendable, Hashable {
        /// Letters.
        case word
        /// Digits with their marks.
        case number
        /// Han.
        case han
        /// Punctuation, symbols, emoji.
        case mark
    }

    /// Where the piece starts, in bytes.
    var start: Int
    /// Where it ends.
    var end: Int
    /// What it is made of.
    var kind: Kind
}

extension Array where Element == WordPiece {
    /// Cuts each piece in two where a function says so; a cut outside the piece does nothing.
    func cut(_ position: (WordPiece) -> Int?) -> [WordPiece] {
        var result: [WordPiece] = []
        for index in indices {
            let piece = self[index]
            if let cut = position(piece), cut > piece.start, cut < piece.end {
                if result.isEmpty { result = copied(index) }
                result.append(WordPiece(start: piece.start, end: cut, kind: piece.kind))
                result.append(WordPiece(start: cut, end: piece.end, kind: piece.kind))
            } else if !result.isEmpty {
                result.append(piece)
            }
        }
        return result.isEmpty ? self : result
    }

    /// Joins each piece to the one before it where a test on their indices says so; the test is asked once for each
    /// piece but the first, in order.
    func joined(where joins: (Int) -> Bool, kind: (WordPiece, WordPiece) -> WordPiece.Kind) -> [WordPiece] {
        var first = 1
        while first < count, !joins(first) { first += 1 }
        guard first < count else { return self }
        var result = copied(first)
        var index = first
        repeat {
            if index == first || joins(index), let last = result.last {
                let joint = WordPiece(start: last.start, end: self[index].end, kind: kind(last, self[index]))
                result[result.count - 1] = joint
            } else {
                result.append(self[index])
            }
            index += 1
        } while index < count
        return result
    }

    /// The first pieces, with room for the others.
    private func copied(_ length: Int) -> [WordPiece] {
        var result: [WordPiece] = []
        result.reserveCapacity(count + 16)
        result.append(contentsOf: self[..<length])
        return result
    }
}
