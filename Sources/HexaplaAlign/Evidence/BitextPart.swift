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

    /// The same units, of which some have no words, marks or items.
    func silencing(_ isSilent: (Int) -> Bool) -> Side {
        var side = Side()
        side.units.reserveCapacity(count)
        for (number, unit) in units.enumerated() {
            let (silent, first) = (isSilent(number), side.items.count)
            if !silent { side.items += items[unit.items] }
            side.units.append(
                Unit(
                    length: unit.length, tokenCount: silent ? 0 : unit.tokenCount, kind: unit.kind,
                    furniture: unit.furniture, marks: silent ? Marks(counts: .zero) : unit.marks,
                    startsParagraph: unit.startsParagraph, items: first..<side.items.count))
            guard !tokens.isEmpty else { continue }
            side.tokens.append(silent ? tokens[number].lowerBound..<tokens[number].lowerBound : tokens[number])
        }
        side.collectPostings()
        return side
    }
}

extension BeadSpan {
    /// The sentences of a block of paragraphs.
    init(sentencesOf block: BeadSpan, _ canonical: BitextSide, _ target: BitextSide) {
        self.init(
            canonical: canonical.sentences(ofParagraphs: block.canonical),
            target: target.sentences(ofParagraphs: block.target))
    }
}
