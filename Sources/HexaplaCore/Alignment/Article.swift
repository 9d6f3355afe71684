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

/// A block of paragraphs that a version has in another place than the canonical text.
///
/// Beads stay in order; a move is told apart from them, and its paragraphs are null beads there.
public struct Move: Sendable, Hashable, Codable {
    /// The paragraphs of the canonical text.
    public let canonical: Range<Int>
    /// The paragraphs of the version.
    public let target: Range<Int>
    /// How sure the finding is, from 0 to 1.
    public let score: Double

    /// Creates a move.
    ///
    /// - Parameters:
    ///   - canonical: The paragraphs of the canonical text.
    ///   - target: The paragraphs of the version.
    ///   - score: How sure the finding is.
    public init(canonical: Range<Int>, target: Range<Int>, score: Double) {
        self.canonical = canonical
        self.target = target
        self.score = score
    }
}

/// The alignment of one version with the canonical text, at both levels.
public struct VersionAlignment: Sendable, Hashable, Codable {
    /// The version's language.
    public let language: LanguageTag
    /// The paragraph beads.
    public let paragraphs: Alignment
    /// The sentence beads.
    public let sentences: Alignment
    /// Blocks found in another place.
    public let moves: [Move]
    /// What the version is of the canonical text; `nil` when it was not judged.
    public var edition: Edition?

    /// Creates the alignment of a version.
    ///
    /// - Parameters:
    ///   - language: The version's language.
    ///   - paragraphs: The paragraph beads.
    ///   - sentences: The sentence beads.
    ///   - moves: Blocks found in another place.
    ///   - edition: What the version is of the canonical text.
    public init(
        language: LanguageTag, paragraphs: Alignment, sentences: Alignment, moves: [Move] = [], edition: Edition? = nil
    ) {
        self.language = language
        self.paragraphs = paragraphs
        self.sentences = sentences
        self.moves = moves
        self.edition = edition
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
