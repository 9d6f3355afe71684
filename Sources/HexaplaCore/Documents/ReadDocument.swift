/// The bytes of one file, on their way into the pipeline.
public struct SourceFile: Sendable, Hashable {
    /// Which document the file holds.
    public let id: DocumentID
    /// The path relative to the corpus folder, with `/`.
    public let path: String
    /// The content: the whole file, or as much of it as holds `part`.
    public let bytes: [UInt8]
    /// Where in the file the text lies; `nil` when the whole file is the document.
    public let part: SourcePart?
    /// Where in the file `bytes` begin; spans count from the beginning of the file.
    public let origin: Int

    /// Creates a source file.
    ///
    /// - Parameters:
    ///   - id: Which document the file holds.
    ///   - path: The path relative to the corpus folder.
    ///   - bytes: The content, also empty.
    ///   - part: Where in the file the text lies; `nil` for the whole.
    ///   - origin: Where in the file `bytes` begin; only with a part.
    public init(id: DocumentID, path: String, bytes: [UInt8], part: SourcePart? = nil, origin: Int = 0) {
        self.id = id
        self.path = path
        self.bytes = bytes
        self.part = part
        self.origin = origin
    }
}

/// How a file's bytes were turned into text.
public struct TextEncoding: Sendable, Hashable, Codable {
    /// How an encoding was settled.
    public enum Source: String, Sendable, Hashable, Codable {
        /// A byte-order mark says it.
        case byteOrderMark
        /// The bytes are valid in it and hardly could be by chance.
        case valid
        /// Statistics of the bytes.
        case detected
        /// The user said so.
        case given
        /// The text says so itself (HTML `meta`, XML declaration), and its bytes do not contradict it.
        case declared
    }

    /// The IANA name, such as `UTF-8` or `windows-1251`.
    public let name: String
    /// How sure the choice is, from 0 to 1.
    public let confidence: Double
    /// How it was settled.
    public let source: Source
    /// What the text says of itself, as it is written there; `nil` when it says nothing.
    public let declared: String?
    /// What the bytes alone look like, as an IANA name; `nil` when nothing was declared.
    public let detected: String?
    /// What was put right in text that had been decoded wrongly before it came into the file; `nil` when nothing was.
    public var repairs: [TextRepair]?

    /// Creates an encoding record.
    ///
    /// - Parameters:
    ///   - name: The IANA name.
    ///   - confidence: From 0 to 1.
    ///   - source: How it was settled.
    ///   - declared: What the text says of itself.
    ///   - detected: What the bytes alone look like.
    ///   - repairs: What was put right.
    public init(
        name: String, confidence: Double, source: Source, declared: String? = nil, detected: String? = nil,
        repairs: [TextRepair]? = nil
    ) {
        self.name = name
        self.confidence = confidence
        self.source = source
        self.declared = declared
        self.detected = detected
        self.repairs = repairs
    }
}

/// Paragraphs whose text had been decoded wrongly before it came into the file, and was put right.
public struct TextRepair: Sendable, Hashable, Codable {
    /// What had been done to the text, the first step first, such as `UTF-8 read as windows-1252`.
    public let chain: [String]
    /// How many paragraphs it was undone in.
    public let paragraphs: Int

    /// Creates a record.
    ///
    /// - Parameters:
    ///   - chain: What had been done to the text, the first step first.
    ///   - paragraphs: How many paragraphs it was undone in.
    public init(chain: [String], paragraphs: Int) {
        self.chain = chain
        self.paragraphs = paragraphs
    }
}

/// How a file marks its paragraphs.
public enum ParagraphStyle: String, Sendable, Hashable, Codable, CaseIterable {
    /// A blank line stands between two paragraphs; line ends inside a paragraph are spaces.
    case blank
    /// Every line is a paragraph.
    case line
    /// Lines are cut at a width; blank lines, indents and short last lines tell the paragraphs, lines are joined.
    case wrapped
    /// Every line is a sentence, a blank line ends the paragraph.
    case presegmented
}

/// A document as read: its paragraphs in order, each with the bytes it came from.
public struct ReadDocument: Sendable, Hashable, Codable {
    /// Which document it is.
    public let id: DocumentID
    /// The path relative to the corpus folder.
    public let path: String
    /// The size of the file in bytes.
    public let byteCount: Int
    /// How the bytes were decoded.
    public let encoding: TextEncoding
    /// How the paragraphs were told apart.
    public let style: ParagraphStyle
    /// The format of the file.
    public let format: DocumentFormat
    /// The paragraphs in document order.
    public let paragraphs: [SourceParagraph]

    /// Creates a read document.
    ///
    /// - Parameters:
    ///   - id: Which document it is.
    ///   - path: The path relative to the corpus folder.
    ///   - byteCount: The size of the file in bytes.
    ///   - encoding: How the bytes were decoded.
    ///   - style: How the paragraphs were told apart.
    ///   - format: The format of the file.
    ///   - paragraphs: The paragraphs in document order, also none.
    public init(
        id: DocumentID, path: String, byteCount: Int, encoding: TextEncoding, style: ParagraphStyle,
        format: DocumentFormat = .text, paragraphs: [SourceParagraph]
    ) {
        self.id = id
        self.path = path
        self.byteCount = byteCount
        self.encoding = encoding
        self.style = style
        self.format = format
        self.paragraphs = paragraphs
    }
}

/// One paragraph as read, without the white space around it.
public struct SourceParagraph: Sendable, Hashable, Codable {
    /// The decoded text; not empty.
    public let text: LayeredText<Original>
    /// From the text to the bytes of the file.
    public let map: OffsetMap<Original, FileBytes>
    /// The sentences, when the file gives one a line (`ParagraphStyle.presegmented`).
    public let givenSentences: [ByteRange<Original>]?
    /// What the format of the file says the paragraph is; `nil` when it says nothing.
    public let role: ParagraphRole?

    /// Creates a paragraph.
    ///
    /// - Parameters:
    ///   - text: The decoded text.
    ///   - map: From the text to the bytes of the file.
    ///   - givenSentences: The sentences, when the file gives them.
    ///   - role: What the format of the file says the paragraph is.
    public init(
        text: LayeredText<Original>, map: OffsetMap<Original, FileBytes>,
        givenSentences: [ByteRange<Original>]? = nil, role: ParagraphRole? = nil
    ) {
        self.text = text
        self.map = map
        self.givenSentences = givenSentences
        self.role = role
    }

    /// The paragraph with another hint.
    ///
    /// - Parameter role: What the format of the file says the paragraph is.
    /// - Returns: The same text and places under the hint.
    public func with(role: ParagraphRole?) -> SourceParagraph {
        SourceParagraph(text: text, map: map, givenSentences: givenSentences, role: role)
    }

    /// The bytes of the file that hold the paragraph.
    public var span: ByteRange<FileBytes> { map.map(text.bounds) }
}
