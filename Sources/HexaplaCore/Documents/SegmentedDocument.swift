/// One sentence: a range of a paragraph.
public struct Sentence: Sendable, Hashable, Codable {
    /// The 0-based paragraph.
    public let paragraph: Int
    /// Where it stands in the paragraph, without white space around it.
    public let range: ByteRange<Normalized>
    /// Its tokens in the document's list of tokens.
    public let tokens: Range<Int>

    /// Creates a sentence.
    ///
    /// - Parameters:
    ///   - paragraph: The 0-based paragraph.
    ///   - range: Where it stands in the paragraph.
    ///   - tokens: Its tokens in the document's list.
    public init(paragraph: Int, range: ByteRange<Normalized>, tokens: Range<Int>) {
        self.paragraph = paragraph
        self.range = range
        self.tokens = tokens
    }
}

/// What a token is made of.
public enum TokenKind: String, Sendable, Hashable, Codable {
    /// A word of letters.
    case word
    /// A number written in digits, with its decimal and grouping marks.
    case number
    /// A word or single character of Han, which has no case and no spaces.
    case han
}

/// One word or number: ranges only, no copied text.
///
/// Punctuation and white space are no tokens.
public struct Token: Sendable, Hashable, Codable {
    /// Where it stands in its paragraph as shown.
    public let range: ByteRange<Normalized>
    /// Where it stands in its paragraph as matched.
    public let folded: ByteRange<Folded>
    /// What it is made of.
    public let kind: TokenKind
    /// Whether it starts with a capital letter.
    public let isCapitalized: Bool

    /// Creates a token.
    ///
    /// - Parameters:
    ///   - range: Where it stands as shown.
    ///   - folded: Where it stands as matched.
    ///   - kind: What it is made of.
    ///   - isCapitalized: Whether it starts with a capital letter.
    public init(range: ByteRange<Normalized>, folded: ByteRange<Folded>, kind: TokenKind, isCapitalized: Bool) {
        self.range = range
        self.folded = folded
        self.kind = kind
        self.isCapitalized = isCapitalized
    }
}

/// A document cut into sentences and tokens: all that one document can say by itself.
public struct SegmentedDocument: Sendable, Hashable, Codable {
    /// The document with its layers.
    public let normalized: NormalizedDocument
    /// The sentences of all paragraphs, in document order; each paragraph has at least one.
    public let sentences: [Sentence]
    /// The tokens of all sentences, in document order.
    public let tokens: [Token]

    /// Creates a segmented document.
    ///
    /// - Parameters:
    ///   - normalized: The document with its layers.
    ///   - sentences: The sentences, in document order.
    ///   - tokens: The tokens, in document order.
    public init(normalized: NormalizedDocument, sentences: [Sentence], tokens: [Token]) {
        self.normalized = normalized
        self.sentences = sentences
        self.tokens = tokens
    }

    /// The document as labelled.
    public var labelled: LabelledDocument { normalized.labelled }
    /// The document as detected.
    public var detected: DetectedDocument { normalized.labelled.detected }
    /// The document as read.
    public var source: ReadDocument { normalized.labelled.detected.source }
    /// Which document it is.
    public var id: DocumentID { source.id }
    /// The number of paragraphs.
    public var paragraphCount: Int { normalized.paragraphs.count }

    /// The sentences of one paragraph, as indices into `sentences`.
    ///
    /// - Parameter paragraph: A 0-based paragraph.
    /// - Returns: The range of its sentences.
    public func sentenceIndices(ofParagraph paragraph: Int) -> Range<Int> {
        let first = sentences.partitioningIndex { $0.paragraph >= paragraph }
        return first..<sentences.partitioningIndex { $0.paragraph > paragraph }
    }
}
