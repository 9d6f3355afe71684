import HexaplaCore

/// Makes the aligner's units from a segmented document.
struct UnitBuilder: Sendable {
    private let extractor: ItemExtractor

    init(extractor: ItemExtractor) {
        self.extractor = extractor
    }

    /// The units of a document at one level.
    func side(of document: SegmentedDocument, level: AlignmentLevel) -> Side {
        let sentences = sentences(of: document)
        return level == .sentence ? sentences : paragraphs(of: document, sentences: sentences)
    }

    /// The sentences of a document.
    func sentences(of document: SegmentedDocument) -> Side {
        var side = Side()
        var lastParagraph = -1
        for sentence in document.sentences {
            append(
                to: &side, document: document, paragraph: sentence.paragraph, range: sentence.range,
                tokens: sentence.tokens, startsParagraph: sentence.paragraph != lastParagraph)
            lastParagraph = sentence.paragraph
        }
        return side
    }

    /// The paragraphs of a document, put together from its sentences.
    func paragraphs(of document: SegmentedDocument, sentences: Side) -> Side {
        var side = Side()
        var first = 0
        for paragraph in 0..<document.paragraphCount {
            var end = first
            while end < document.sentences.count, document.sentences[end].paragraph == paragraph { end += 1 }
            let parts = sentences.units[first..<end]
            let label = document.labelled.labels[paragraph]
            var items = parts.count == 1 ? Array(sentences.items[parts[first].items]) : []
            if parts.count > 1 { items = Self.united(parts.flatMap { sentences.items[$0.items] }) }
            let tokens =
                parts.isEmpty ? 0..<0 : sentences.tokens[first].lowerBound..<sentences.tokens[end - 1].upperBound
            side.units.append(
                Unit(
                    length: parts.reduce(0) { $0 + $1.length }, tokenCount: tokens.count, kind: label.kind,
                    furniture: label.furniture,
                    marks: Marks(counts: parts.reduce(into: SIMD8<Float>.zero) { $0 += $1.marks.counts }),
                    startsParagraph: false, items: side.items.count..<side.items.count + items.count))
            side.items += items
            side.tokens.append(tokens)
            first = end
        }
        return side
    }

    private static func united(_ items: [Item]) -> [Item] {
        var result: [Item] = []
        for item in items.sorted(by: { ($0.key, $0.channel.rawValue) < ($1.key, $1.channel.rawValue) })
        where item != result.last { result.append(item) }
        return result
    }

    private func append(
        to side: inout Side, document: SegmentedDocument, paragraph: Int, range: ByteRange<Normalized>,
        tokens: Range<Int>, startsParagraph: Bool
    ) {
        let layers = document.normalized.paragraphs[paragraph]
        let text = layers.text.utf8[range.indices]
        let items = extractor.items(of: document.tokens[tokens], folded: layers.folded.utf8)
        let label = document.labelled.labels[paragraph]
        side.units.append(
            Unit(
                length: Double(characterCount(text)), tokenCount: tokens.count, kind: label.kind,
                furniture: label.furniture, marks: Marks(text), startsParagraph: startsParagraph,
                items: side.items.count..<side.items.count + items.count))
        side.items += items
        side.tokens.append(tokens)
    }

    /// Scalars that are not white space.
    private func characterCount(_ text: ArraySlice<UInt8>) -> Int {
        var count = 0
        for byte in text where byte & 0xC0 != 0x80 && byte > 0x20 { count += 1 }
        return count
    }
}
