import HexaplaCore

/// Neighbouring paragraphs that repeat earlier ones of the same text, word for word.
struct RepeatedRun: Sendable, Hashable {
    /// The later paragraphs.
    let copy: Range<Int>
    /// The first of the earlier ones.
    let original: Int

    /// The least words of a paragraph that repeats another by itself.
    private static let minWords = 4
    /// The least words of several neighbours that repeat others.
    private static let minWordsOfSeveral = 8

    /// The runs of a document, in order; furniture takes no part.
    static func all(in side: BitextSide) -> [RepeatedRun] {
        let originals = originals(side)
        let units = side.paragraphs.units
        var runs: [RepeatedRun] = []
        var place = 0
        while place < originals.count {
            guard let original = originals[place], units[place].tokenCount > 0 else {
                place += 1
                continue
            }
            var end = place + 1
            while end < originals.count, original + end - place < place, originals[end] == original + end - place {
                end += 1
            }
            while units[end - 1].tokenCount == 0 { end -= 1 }
            let words = units[place..<end].reduce(0) { $0 + $1.tokenCount }
            if words >= (end - place > 1 ? minWordsOfSeveral : minWords) {
                runs.append(RepeatedRun(copy: place..<end, original: original))
            }
            place = end
        }
        return runs
    }

    /// For each paragraph the first one with the same text, where that is an earlier one.
    private static func originals(_ side: BitextSide) -> [Int?] {
        var first: [UnitHash: Int] = [:]
        return side.digests.enumerated().map { place, digest in
            guard side.paragraphs.units[place].kind != .furniture else { return nil }
            if let original = first[digest] { return original }
            first[digest] = place
            return nil
        }
    }
}
