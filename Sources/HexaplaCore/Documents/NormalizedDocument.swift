/// One paragraph in the layers that are shown and matched.
public struct NormalizedParagraph: Sendable, Hashable, Codable {
    /// The text as shown, in NFC.
    public let text: LayeredText<Normalized>
    /// From the text as shown to the text as read.
    public let map: OffsetMap<Normalized, Original>
    /// The text as matched.
    public let folded: LayeredText<Folded>
    /// From the text as matched to the text as shown.
    public let foldedMap: OffsetMap<Folded, Normalized>

    /// Creates a paragraph.
    ///
    /// - Parameters:
    ///   - text: The text as shown.
    ///   - map: From the text as shown to the text as read.
    ///   - folded: The text as matched.
    ///   - foldedMap: From the text as matched to the text as shown.
    public init(
        text: LayeredText<Normalized>, map: OffsetMap<Normalized, Original>, folded: LayeredText<Folded>,
        foldedMap: OffsetMap<Folded, Normalized>
    ) {
        self.text = text
        self.map = map
        self.folded = folded
        self.foldedMap = foldedMap
    }
}

/// A document with its normalized and folded layers.
public struct NormalizedDocument: Sendable, Hashable, Codable {
    /// The document with its labels.
    public let labelled: LabelledDocument
    /// The layers of each paragraph, in order.
    public let paragraphs: [NormalizedParagraph]

    /// Creates a normalized document.
    ///
    /// - Parameters:
    ///   - labelled: The document with its labels.
    ///   - paragraphs: The layers of each paragraph.
    public init(labelled: LabelledDocument, paragraphs: [NormalizedParagraph]) {
        self.labelled = labelled
        self.paragraphs = paragraphs
    }
}
