/// What the format of a file says a paragraph is.
///
/// It is a hint for the clean stage, from markup or styles, never from words.
public struct ParagraphRole: Sendable, Hashable, Codable {
    /// The kinds of hint.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The title of the article.
        case title
        /// A heading inside the text.
        case heading
        /// Text of the page, not of the article.
        case furniture
    }

    /// What the paragraph is.
    public let kind: Kind
    /// What in the file says so, in lower case with hyphens, such as `navigation` or `page-footer`.
    public let reason: String

    /// Creates a hint.
    ///
    /// - Parameters:
    ///   - kind: What the paragraph is.
    ///   - reason: What in the file says so.
    public init(_ kind: Kind, reason: String) {
        self.kind = kind
        self.reason = reason
    }
}

/// The format of a document.
public enum DocumentFormat: String, Sendable, Hashable, Codable, CaseIterable {
    /// Plain text.
    case text
    /// HTML or XHTML.
    case html
    /// Office Open XML text.
    case docx
    /// OpenDocument text.
    case odt
    /// A string in a JSON file.
    case json
}

/// Where in a file the text of a document lies, when the file holds more than that.
public struct SourcePart: Sendable, Hashable, Codable {
    /// The JSON string literal of the title, without its quotation marks; `nil` when there is none.
    public let title: ByteRange<FileBytes>?
    /// The JSON string literal of the text, without its quotation marks.
    public let text: ByteRange<FileBytes>

    /// Creates a part.
    ///
    /// - Parameters:
    ///   - title: The literal of the title.
    ///   - text: The literal of the text.
    public init(title: ByteRange<FileBytes>? = nil, text: ByteRange<FileBytes>) {
        self.title = title
        self.text = text
    }

    /// The bytes that hold the title and the text, and what lies between them.
    public var extent: ByteRange<FileBytes> {
        guard let title else { return text }
        return ByteRange(min(title.start, text.start), max(title.end, text.end))
    }

    /// The same part where the file is cut off in front.
    ///
    /// - Parameter distance: How far every position moves, in bytes.
    /// - Returns: The part with every position raised by the distance.
    public func moved(by distance: Int) -> SourcePart {
        SourcePart(
            title: title.map { ByteRange($0.start + distance, $0.end + distance) },
            text: ByteRange(text.start + distance, text.end + distance))
    }
}
