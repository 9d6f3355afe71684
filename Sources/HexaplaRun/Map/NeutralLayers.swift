package import HexaplaCore

/// What stands in for the work of a stage that does not take part: every document has all its layers.
package enum NeutralLayers {
    /// No language known.
    package static func detected(_ document: ReadDocument) -> DetectedDocument {
        DetectedDocument(
            source: document, language: .unknown,
            paragraphs: Array(repeating: .unknown, count: document.paragraphs.count))
    }

    /// Every paragraph belongs to the article.
    package static func labelled(_ document: DetectedDocument) -> LabelledDocument {
        let label = ParagraphLabel(kind: .body, rule: "off")
        return LabelledDocument(
            detected: document, labels: Array(repeating: label, count: document.source.paragraphs.count))
    }

    /// The text as read in every layer.
    package static func normalized(_ document: LabelledDocument) -> NormalizedDocument {
        let paragraphs = document.detected.source.paragraphs.map { paragraph in
            NormalizedParagraph(
                text: LayeredText(validUTF8: paragraph.text.utf8), map: OffsetMap(identity: paragraph.text.count),
                folded: LayeredText(validUTF8: paragraph.text.utf8),
                foldedMap: OffsetMap(identity: paragraph.text.count))
        }
        return NormalizedDocument(labelled: document, paragraphs: paragraphs)
    }

    /// No sentence and no token.
    static func segmented(_ document: NormalizedDocument) -> SegmentedDocument {
        SegmentedDocument(normalized: document, sentences: [], tokens: [])
    }
}
