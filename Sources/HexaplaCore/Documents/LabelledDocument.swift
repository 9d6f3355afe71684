/// What a paragraph is on its page.
public enum ParagraphKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The title of the article, and a sub-title right after it.
    case title
    /// A short line inside the text that heads what follows.
    case heading
    /// A paragraph of the text.
    case body
    /// Text of the page, not of the article.
    case furniture
}

/// What a piece of furniture is for.
public enum FurnitureClass: String, Sendable, Hashable, Codable, CaseIterable {
    /// The page's list of its language versions.
    case switcher
    /// Links to other pages.
    case navigation
    /// Share, send, follow.
    case share
    /// Print.
    case print
    /// Rights and terms of use.
    case copyright
    /// The day of publication, alone on its line.
    case date
    /// A label such as "Source:" with what follows it.
    case label
}

/// The label of one paragraph.
public struct ParagraphLabel: Sendable, Hashable, Codable {
    /// What the paragraph is.
    public var kind: ParagraphKind
    /// What the furniture is for; `nil` for everything else.
    public var furniture: FurnitureClass?
    /// The dateline at the start of the paragraph, where there is one.
    ///
    /// An example is "MOSCOW, May 26. /TASS/."
    public var dateline: ByteRange<Original>?
    /// The id of the rule that decided.
    public var rule: String

    /// Creates a label.
    ///
    /// - Parameters:
    ///   - kind: What the paragraph is.
    ///   - furniture: What the furniture is for.
    ///   - dateline: The dateline at the start.
    ///   - rule: The id of the rule that decided.
    public init(
        kind: ParagraphKind, furniture: FurnitureClass? = nil, dateline: ByteRange<Original>? = nil, rule: String
    ) {
        self.kind = kind
        self.furniture = furniture
        self.dateline = dateline
        self.rule = rule
    }
}

/// A language named by a switcher line.
public struct SwitcherEntry: Sendable, Hashable, Codable {
    /// The language named.
    public let language: LanguageTag
    /// The paragraph that names it.
    public let paragraph: Int
    /// Where the name stands in the paragraph.
    public let range: ByteRange<Original>

    /// Creates an entry.
    ///
    /// - Parameters:
    ///   - language: The language named.
    ///   - paragraph: The paragraph that names it.
    ///   - range: Where the name stands.
    public init(language: LanguageTag, paragraph: Int, range: ByteRange<Original>) {
        self.language = language
        self.paragraph = paragraph
        self.range = range
    }
}

/// A document whose paragraphs are labelled: article or furniture.
public struct LabelledDocument: Sendable, Hashable, Codable {
    /// The document with its languages.
    public let detected: DetectedDocument
    /// The label of each paragraph, in order.
    public let labels: [ParagraphLabel]
    /// The versions that the page itself says exist, in the order named.
    public let switcher: [SwitcherEntry]

    /// Creates a labelled document.
    ///
    /// - Parameters:
    ///   - detected: The document with its languages.
    ///   - labels: The label of each paragraph.
    ///   - switcher: The versions the page names.
    public init(detected: DetectedDocument, labels: [ParagraphLabel], switcher: [SwitcherEntry] = []) {
        self.detected = detected
        self.labels = labels
        self.switcher = switcher
    }
}
