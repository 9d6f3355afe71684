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
}
