public import HexaplaCore

/// A line of `segments/<lang>.jsonl`: a paragraph or a sentence of one text.
public struct SegmentLine: Sendable, Hashable {
    /// The article's id.
    public let doc: String
    /// The language the text is filed under, without its script.
    public let lang: LanguageTag
    /// Whether it is a paragraph or a sentence.
    public let level: AlignmentLevel
    /// The 0-based ordinal among the units of the level in the whole text.
    public let index: Int
    /// The 0-based paragraph of a sentence; `nil` for a paragraph.
    public let paragraph: Int?
    /// What the paragraph is on its page.
    public let kind: ParagraphKind
    /// What a piece of furniture is for.
    public let furniture: FurnitureClass?
    /// The bytes of the file that hold the unit.
    public let span: ByteRange<FileBytes>
    /// The bytes of the file that hold the dateline at the start of a paragraph.
    public let dateline: ByteRange<FileBytes>?
    /// The file, relative to the corpus folder.
    public let file: String
    /// The text as it stands in the file.
    public let text: String
    /// The text as shown, where it is another.
    public let normalized: String?
    /// The language of a paragraph where it is another than the text is filed under.
    public let language: LanguageTag?

    /// The name of the unit in the run, such as `a1.fr.p7`.
    public var id: String { "\(doc).\(lang.code).\(level.name(of: index))" }

    /// The text as shown in the synopsis.
    public var shown: String { normalized ?? text }

    /// Creates a line.
    ///
    /// - Parameters:
    ///   - doc: The article's id.
    ///   - lang: The language the text is filed under.
    ///   - level: Whether it is a paragraph or a sentence.
    ///   - index: The 0-based ordinal.
    ///   - paragraph: The 0-based paragraph of a sentence.
    ///   - kind: What the paragraph is on its page.
    ///   - furniture: What a piece of furniture is for.
    ///   - span: The bytes of the file that hold the unit.
    ///   - dateline: The bytes that hold the dateline.
    ///   - file: The file, relative to the corpus folder.
    ///   - text: The text as it stands in the file.
    ///   - shown: The text as shown; that of the file by default.
    ///   - language: The language of a paragraph where it is another.
    public init(
        doc: String, lang: LanguageTag, level: AlignmentLevel, index: Int, paragraph: Int? = nil,
        kind: ParagraphKind, furniture: FurnitureClass? = nil, span: ByteRange<FileBytes>,
        dateline: ByteRange<FileBytes>? = nil, file: String, text: String, shown: String? = nil,
        language: LanguageTag? = nil
    ) {
        self.doc = doc
        self.lang = lang.base
        self.level = level
        self.index = index
        self.paragraph = paragraph
        self.kind = kind
        self.furniture = furniture
        self.span = span
        self.dateline = dateline
        self.file = file
        self.text = text
        // Bytes are compared: two spellings of a letter are equal as strings.
        normalized = shown.flatMap { $0.utf8.elementsEqual(text.utf8) ? nil : $0 }
        self.language = language
    }
}

extension SegmentLine: RecordLine {
    package init(_ fields: RecordFields) throws(RecordError) {
        self.init(
            doc: try fields.text("doc"), lang: try fields.language("lang"), level: try fields.name("level"),
            index: try fields.int("index"), paragraph: try fields.optionalInt("paragraph"),
            kind: try fields.name("kind"), furniture: try fields.optionalName("furniture"),
            span: try fields.span("span"), dateline: try fields.optionalSpan("dateline"),
            file: try fields.text("file"), text: try fields.text("text"),
            shown: try fields.optionalText("normalized"), language: try fields.optionalLanguage("language"))
    }

    package func write(to writer: inout JSONLineWriter) {
        writer.member("dateline", dateline)
        writer.member("doc", doc)
        writer.member("file", file)
        writer.member("furniture", furniture?.rawValue)
        writer.member("id", id)
        writer.member("index", index)
        writer.member("kind", kind.rawValue)
        writer.member("lang", lang.code)
        writer.member("language", language?.code)
        writer.member("level", level.rawValue)
        writer.member("normalized", normalized)
        writer.member("paragraph", paragraph)
        writer.member("span", span)
        writer.member("text", text)
    }
}

extension SegmentLine {
    /// The lines of a text: its paragraphs, then its sentences.
    ///
    /// - Parameter document: The text.
    /// - Returns: One line a unit, in document order.
    package static func lines(of document: SegmentedDocument) -> [SegmentLine] {
        (0..<document.paragraphCount).map { SegmentLine(document, paragraph: $0) }
            + document.sentences.indices.map { SegmentLine(document, sentence: $0) }
    }

    private init(_ document: SegmentedDocument, paragraph index: Int) {
        let (label, source) = (document.labelled.labels[index], document.source.paragraphs[index])
        self.init(
            doc: document.id.article, lang: document.id.language, level: .paragraph, index: index, kind: label.kind,
            furniture: label.furniture, span: source.span, dateline: label.dateline.map(source.map.map),
            file: document.source.path, text: source.text.string, shown: document.shownText(index),
            language: document.foreignLanguage(index))
    }

    private init(_ document: SegmentedDocument, sentence index: Int) {
        let sentence = document.sentences[index]
        let label = document.labelled.labels[sentence.paragraph]
        self.init(
            doc: document.id.article, lang: document.id.language, level: .sentence, index: index,
            paragraph: sentence.paragraph, kind: label.kind, furniture: label.furniture,
            span: document.span(of: sentence), file: document.source.path, text: document.originalText(of: sentence),
            shown: document.shownText(of: sentence))
    }
}
