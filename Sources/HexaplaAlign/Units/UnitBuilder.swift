import HexaplaCore

/// Makes the aligner's units from a segmented document.
struct UnitBuilder: Sendable {
    private let extractor: ItemExtractor

    init(extractor: ItemExtractor) {
        self.extractor = extractor
    }

    /// The units of a document at one level.
    func side(of document: SegmentedDocument, level: AlignmentLevel) -> Side {
        level == .sentence ? sentences(of: document) : paragraphs(of: document)
    }

    private func sentences(of document: SegmentedDocument) -> Side {
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

    private func paragraphs(of document: SegmentedDocument) -> Side {
        var side = Side()
        for paragraph in 0..<document.paragraphCount {
            let sentences = document.sentenceIndices(ofParagraph: paragraph)
            let first = document.sentences[sentences.lowerBound].tokens.lowerBound
            let last = document.sentences[sentences.upperBound - 1].tokens.upperBound
            append(
                to: &side, document: document, paragraph: paragraph,
                range: document.normalized.paragraphs[paragraph].text.bounds, tokens: first..<last,
                startsParagraph: false)
        }
        return side
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
    }

    /// Scalars that are not white space.
    private func characterCount(_ text: ArraySlice<UInt8>) -> Int {
        var count = 0
        for byte in text where byte & 0xC0 != 0x80 && byte > 0x20 { count += 1 }
        return count
    }
}
