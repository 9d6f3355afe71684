/// Names one language's document of one article.
public struct DocumentID: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
    /// The article's id.
    public let article: String
    /// The language the document is filed under, from the corpus layout, without script.
    public let language: LanguageTag

    /// Creates an id.
    ///
    /// - Parameters:
    ///   - article: The article's id.
    ///   - language: The language the document is filed under.
    public init(article: String, language: LanguageTag) {
        self.article = article
        self.language = language
    }

    /// The id as `article.language`.
    public var description: String { "\(article).\(language)" }

    /// Orders by article, then by language in column order.
    ///
    /// - Parameters:
    ///   - left: An id.
    ///   - right: Another.
    /// - Returns: `true` when `left` stands first.
    public static func < (left: DocumentID, right: DocumentID) -> Bool {
        left.article == right.article ? left.language < right.language : left.article < right.article
    }
}
