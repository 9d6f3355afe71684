import HexaplaCore

/// Makes the aligner's units from a segmented document.
struct UnitBuilder: Sendable {
    let extractor: ItemExtractor

    /// The units of a document at one level.
    func side(of document: SegmentedDocument, level: AlignmentLevel) -> Side {
        let sentences = sentences(of: document)
        return level == .sentence ? sentences : paragraphs(of: document, sentences: sentences)
    }

    /// The sentences of a document.
    func sentences(of document: SegmentedDocument) -> Side {
        sentences(of: document, types: WordTypes(document))
    }

    /// The sentences of a document whose distinct words are known.
    func sentences(of document: SegmentedDocument, types: WordTypes) -> Side {
        var side = Side()
        side.units.reserveCapacity(document.sentences.count)
        side.tokens.reserveCapacity(document.sentences.count)
        side.items.reserveCapacity(document.tokens.count)
        var memory = WordItems(typeCount: types.count)
        var items: [Item] = []
        var facts = FactQueue(document, extractor)
        var lastParagraph = -1
        for sentence in document.sentences {
            let layers = document.normalized.paragraphs[sentence.paragraph]
            extractor.collect(
                document.tokens[sentence.tokens], types: types.typeOfToken, folded: layers.folded.utf8, &memory,
                into: &items)
            if facts.take(for: sentence, into: &items) { Item.sortAndUnite(&items) }
            let label = document.labelled.labels[sentence.paragraph]
            let shown = document.shownBytes(of: sentence)
            let scan = TextScan(shown)
            if sentence.tokens.isEmpty, items.isEmpty { items = SymbolItems.items(of: shown) }
            side.units.append(
                Unit(
                    length: Double(scan.characters), tokenCount: sentence.tokens.count, kind: label.kind,
                    furniture: label.furniture, marks: scan.marks,
                    startsParagraph: sentence.paragraph != lastParagraph,
                    items: side.items.count..<side.items.count + items.count))
            side.items += items
            side.tokens.append(sentence.tokens)
            lastParagraph = sentence.paragraph
        }
        return side
    }

    /// The paragraphs of a document, put together from its sentences.
    func paragraphs(of document: SegmentedDocument, sentences: Side) -> Side {
        var side = Side()
        side.units.reserveCapacity(document.paragraphCount)
        side.tokens.reserveCapacity(document.paragraphCount)
        side.items.reserveCapacity(sentences.items.count)
        var items: [Item] = []
        var first = 0
        for paragraph in 0..<document.paragraphCount {
            var end = first
            while end < document.sentences.count, document.sentences[end].paragraph == paragraph { end += 1 }
            items.removeAll(keepingCapacity: true)
            var length = 0.0
            var marks = SIMD8<Float>.zero
            for sentence in first..<end {
                items += sentences.items[sentences.units[sentence].items]
                length += sentences.units[sentence].length
                marks += sentences.units[sentence].marks.counts
            }
            if end > first + 1 { Item.sortAndUnite(&items) }
            let label = document.labelled.labels[paragraph]
            let tokens =
                end == first ? 0..<0 : sentences.tokens[first].lowerBound..<sentences.tokens[end - 1].upperBound
            side.units.append(
                Unit(
                    length: length, tokenCount: tokens.count, kind: label.kind, furniture: label.furniture,
                    marks: Marks(counts: marks), startsParagraph: false,
                    items: side.items.count..<side.items.count + items.count))
            side.items += items
            side.tokens.append(tokens)
            first = end
        }
        return side
    }
}

/// Hands the facts of each paragraph to its sentences, in order.
private struct FactQueue {
    private let document: SegmentedDocument
    private let extractor: ItemExtractor
    private var paragraph = -1
    private var facts: [FactItem] = []
    private var next = 0

    init(_ document: SegmentedDocument, _ extractor: ItemExtractor) {
        self.document = document
        self.extractor = extractor
    }

    /// Adds the items of the facts that begin before the end of a sentence, and tells whether there are any.
    mutating func take(for sentence: Sentence, into items: inout [Item]) -> Bool {
        if sentence.paragraph != paragraph {
            paragraph = sentence.paragraph
            facts = extractor.facts(ofParagraph: paragraph, of: document)
            next = 0
        }
        let first = next
        while next < facts.count, facts[next].range.start < sentence.range.end {
            items.append(facts[next].item)
            next += 1
        }
        return next > first
    }
}
