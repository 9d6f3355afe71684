/// A canonical text with its versions.
public struct Article: Sendable, Hashable, Codable {
    /// The article's id.
    public let id: String
    /// The English text.
    public let canonical: SegmentedDocument
    /// The other versions, in column order, at most one a language.
    public let versions: [SegmentedDocument]

    /// Creates an article.
    ///
    /// - Parameters:
    ///   - id: The article's id.
    ///   - canonical: The English text.
    ///   - versions: The other versions, in column order.
    public init(id: String, canonical: SegmentedDocument, versions: [SegmentedDocument]) {
        self.id = id
        self.canonical = canonical
        self.versions = versions
    }
}

/// An article with the alignment of each of its versions.
public struct AlignedArticle: Sendable, Hashable, Codable {
    /// The texts.
    public let article: Article
    /// One alignment for each version, in the order of `article.versions`.
    public let alignments: [VersionAlignment]

    /// Creates an aligned article.
    ///
    /// - Parameters:
    ///   - article: The texts.
    ///   - alignments: One alignment for each version, in order.
    public init(article: Article, alignments: [VersionAlignment]) {
        self.article = article
        self.alignments = alignments
    }
}
