/// Parts of documents, to be aligned by themselves.
extension Side {
    /// Some neighbouring units as a side of their own; their tokens stay those of the whole document.
    func part(_ range: Range<Int>) -> Side {
        var side = Side()
        for unit in units[range] {
            let first = side.items.count
            side.items += items[unit.items]
            side.units.append(
                Unit(
                    length: unit.length, tokenCount: unit.tokenCount, kind: unit.kind, furniture: unit.furniture,
                    marks: unit.marks, startsParagraph: unit.startsParagraph, items: first..<side.items.count))
        }
        side.tokens = tokens.isEmpty ? [] : Array(tokens[range])
        side.collectPostings()
        return side
    }
}

/// A run of paragraphs on both sides that an alignment must not pass by.
struct HeldBlock: Sendable, Hashable {
    let canonical: Range<Int>
    let target: Range<Int>

    /// The same block in sentences.
    func sentences(_ left: BitextSide, _ right: BitextSide) -> HeldBlock {
        HeldBlock(
            canonical: left.sentences(ofParagraphs: canonical), target: right.sentences(ofParagraphs: target))
    }
}
