public import HexaplaCore

/// A line of `inputs.jsonl`: a file of the corpus, or a document inside one.
///
/// With an article it took part; where it could not be used, `code` and `reason` say why. Without one it was set aside,
/// or could not be filed under an article.
public struct InputLine: Sendable, Hashable {
    /// Where a packed document lies, and what it is unpacked: spans count unpacked bytes.
    public struct Packed: Sendable, Hashable {
        /// The archive, relative to the corpus folder.
        public let file: String
        /// The path of the document in the archive.
        public let member: String
        /// The SHA-256 of the unpacked document, as 64 hexadecimal digits.
        public let sha256: String
        /// The size of the unpacked document in bytes.
        public let size: Int

        /// Creates a place.
        ///
        /// - Parameters:
        ///   - file: The archive, relative to the corpus folder.
        ///   - member: The path of the document in the archive.
        ///   - sha256: The SHA-256 of the unpacked document.
        ///   - size: The size of the unpacked document in bytes.
        public init(file: String, member: String, sha256: String, size: Int) {
            self.file = file
            self.member = member
            self.sha256 = sha256
            self.size = size
        }
    }

    /// The path relative to the corpus folder.
    public let path: String
    /// The article; `nil` when the file was set aside or could not be filed.
    public var article: String?
    /// The language it is filed under.
    public var language: LanguageTag?
    /// How the file's name or the manifest spells the language.
    public var spelling: String?
    /// The SHA-256 of the file on disk (of a packed document, the archive), as 64 hexadecimal digits.
    public var sha256: String?
    /// The size of the file on disk in bytes.
    public var size: Int?
    /// Where a packed document lies.
    public var packed: Packed?
    /// The bytes of the file that hold the document; `nil` for the whole.
    public var part: SourcePart?
    /// The format of the document.
    public var format: DocumentFormat?
    /// How the bytes were turned into text.
    public var encoding: TextEncoding?
    /// How the paragraphs were told apart.
    public var paragraphStyle: ParagraphStyle?
    /// The language found in the content, with its probability.
    public var detected: LanguageGuess?
    /// The number of paragraphs.
    public var paragraphs: Int?
    /// The number of sentences.
    public var sentences: Int?
    /// Why the file was set aside or could not be used, as a stable code.
    public var code: FindingCode?
    /// Why the file was set aside or could not be used, as a full sentence.
    public var reason: String?

    /// The size in bytes of what spans count in; `nil` where the file could not be read.
    public var contentSize: Int? { packed?.size ?? size }

    /// Creates a line with a path and nothing else.
    ///
    /// - Parameter path: The path relative to the corpus folder.
    public init(path: String) {
        self.path = path
    }

    /// Creates the line of a file that takes no part.
    ///
    /// - Parameters:
    ///   - path: The path relative to the corpus folder.
    ///   - code: Why, as a stable code.
    ///   - reason: Why, as a full sentence.
    public init(setAside path: String, code: FindingCode, reason: String) {
        self.init(path: path)
        self.code = code
        self.reason = reason
    }
}

extension InputLine: RecordLine {
    package init(_ fields: RecordFields) throws(RecordError) {
        path = try fields.text("path")
        article = try fields.optionalText("article")
        language = try fields.optionalLanguage("language")
        spelling = try fields.optionalText("spelling")
        sha256 = try fields.optionalText("sha256")
        size = try fields.optionalInt("size")
        if let place = try fields.optionalObject("packed") { packed = try Packed(place) }
        if let place = try fields.optionalObject("part") {
            part = SourcePart(title: try place.optionalSpan("title"), text: try place.span("text"))
        }
        format = try fields.optionalName("format")
        encoding = try Self.encoding(fields)
        paragraphStyle = try fields.optionalName("paragraphStyle")
        if let guess = try fields.optionalObject("detected") {
            detected = LanguageGuess(tag: try guess.language("language"), confidence: try guess.number("confidence"))
        }
        paragraphs = try fields.optionalInt("paragraphs")
        sentences = try fields.optionalInt("sentences")
        code = try fields.optionalText("code").map(FindingCode.init(rawValue:))
        reason = try fields.optionalText("reason")
    }

    package func write(to writer: inout JSONLineWriter) {
        writer.member("article", article)
        writer.member("code", code?.rawValue)
        if let encoding { writer.member("decoding") { Self.write(encoding, to: &$0) } }
        if let detected {
            writer.member("detected") { writer in
                writer.member("confidence", exact: detected.confidence)
                writer.member("language", detected.tag.code)
            }
        }
        writer.member("encoding", encoding?.name)
        writer.member("format", format?.rawValue)
        writer.member("language", language?.code)
        if let packed { writer.member("packed", object: packed.write) }
        writer.member("paragraphStyle", paragraphStyle?.rawValue)
        writer.member("paragraphs", paragraphs)
        if let part {
            writer.member("part") { writer in
                writer.member("text", part.text)
                writer.member("title", part.title)
            }
        }
        writer.member("path", path)
        writer.member("reason", reason)
        writer.member("sentences", sentences)
        writer.member("sha256", sha256)
        writer.member("size", size)
        writer.member("spelling", spelling)
    }

    private static func encoding(_ fields: RecordFields) throws(RecordError) -> TextEncoding? {
        guard let name = try fields.optionalText("encoding") else { return nil }
        let more = try fields.object("decoding")
        var repairs: [TextRepair]?
        if more.has("repairs") {
            repairs = try more.objects("repairs") { (repair) throws(RecordError) in
                TextRepair(chain: try repair.texts("chain"), paragraphs: try repair.int("paragraphs"))
            }
        }
        return TextEncoding(
            name: name, confidence: try more.number("confidence"), source: try more.name("source"),
            declared: try more.optionalText("declared"), detected: try more.optionalText("detected"), repairs: repairs)
    }

    private static func write(_ encoding: TextEncoding, to writer: inout JSONLineWriter) {
        writer.member("confidence", exact: encoding.confidence)
        writer.member("declared", encoding.declared)
        writer.member("detected", encoding.detected)
        if let repairs = encoding.repairs {
            writer.member("repairs", repairs) { writer, repair in
                writer.member("chain", texts: repair.chain)
                writer.member("paragraphs", repair.paragraphs)
            }
        }
        writer.member("source", encoding.source.rawValue)
    }
}

extension InputLine.Packed {
    fileprivate init(_ fields: RecordFields) throws(RecordError) {
        self.init(
            file: try fields.text("file"), member: try fields.text("member"), sha256: try fields.text("sha256"),
            size: try fields.int("size"))
    }

    fileprivate func write(to writer: inout JSONLineWriter) {
        writer.member("file", file)
        writer.member("member", member)
        writer.member("sha256", sha256)
        writer.member("size", size)
    }
}
