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
/// Beads stay in order; a move is told apart from them, and its paragraphs are null beads there. A paragraph inside the
/// block that has no counterpart belongs to none of its beads.
public struct Move: Sendable, Hashable, Codable {
    /// Paragraphs of both sides that belong together, as in a bead.
    public struct Pair: Sendable, Hashable, Codable {
        /// The paragraphs of the canonical text.
        public let canonical: Range<Int>
        /// The paragraphs of the version.
        public let target: Range<Int>

        /// Creates a pair.
        ///
        /// - Parameters:
        ///   - canonical: The paragraphs of the canonical text.
        ///   - target: The paragraphs of the version.
        public init(canonical: Range<Int>, target: Range<Int>) {
            self.canonical = canonical
            self.target = target
        }
    }

    /// The paragraphs of the canonical text, from the first to the last.
    public let canonical: Range<Int>
    /// The paragraphs of the version, from the first to the last.
    public let target: Range<Int>
    /// How often such a block is exactly right, from 0 to 1.
    public let score: Double
    /// What belongs together inside the block, in order on both sides; never empty.
    public let pairs: [Pair]
    /// The canonical paragraphs that the block changed places with, where these could be said to have moved as well.
    public let other: Range<Int>?

    /// Creates a move.
    ///
    /// - Parameters:
    ///   - canonical: The paragraphs of the canonical text.
    ///   - target: The paragraphs of the version.
    ///   - score: How sure the finding is.
    ///   - pairs: What belongs together inside; the whole block by default.
    ///   - other: The canonical paragraphs that could be said to have moved as well.
    public init(
        canonical: Range<Int>, target: Range<Int>, score: Double, pairs: [Pair] = [], other: Range<Int>? = nil
    ) {
        self.canonical = canonical
        self.target = target
        self.score = score
        self.pairs = pairs.isEmpty ? [Pair(canonical: canonical, target: target)] : pairs
        self.other = other
    }

    /// The paragraphs of the canonical text that have a counterpart in the block, in order.
    public var canonicalParagraphs: [Int] { pairs.flatMap(\.canonical) }
    /// The paragraphs of the version that have a counterpart in the block, in order.
    public var targetParagraphs: [Int] { pairs.flatMap(\.target) }

    /// Tells whether a canonical paragraph has its counterpart in the block.
    ///
    /// - Parameter paragraph: A paragraph of the canonical text.
    /// - Returns: `true` when it belongs to a pair.
    public func holds(canonical paragraph: Int) -> Bool { pairs.contains { $0.canonical.contains(paragraph) } }

    /// Tells whether a paragraph of the version has its counterpart in the block.
    ///
    /// - Parameter paragraph: A paragraph of the version.
    /// - Returns: `true` when it belongs to a pair.
    public func holds(target paragraph: Int) -> Bool { pairs.contains { $0.target.contains(paragraph) } }
}

/// The alignment of one version with the canonical text, at both levels, which never contradict each other: a linked
/// sentence lies in linked paragraphs, of one bead, so that a paragraph left alone has no linked sentence.
public struct VersionAlignment: Sendable, Hashable, Codable {
    /// The version's language.
    public let language: LanguageTag
    /// The paragraph beads.
    public let paragraphs: Alignment
    /// The sentence beads.
    public let sentences: Alignment
    /// The paragraph of each sentence.
    public let places: SentencePlaces
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
    ///   - places: The paragraph of each sentence.
    ///   - moves: Blocks found in another place.
    ///   - edition: What the version is of the canonical text.
    /// - Throws: `AlignmentError.levels` when a sentence bead joins sentences whose paragraphs no one bead joins.
    public init(
        language: LanguageTag, paragraphs: Alignment, sentences: Alignment, places: SentencePlaces,
        moves: [Move] = [], edition: Edition? = nil
    ) throws(AlignmentError) {
        if let bead = places.firstConflict(paragraphs: paragraphs, sentences: sentences) { throw .levels(bead: bead) }
        self.places = places
        self.language = language
        self.paragraphs = paragraphs
        self.sentences = sentences
        self.moves = moves
        self.edition = edition
    }

    /// Reads an alignment.
    ///
    /// - Parameter decoder: Holds an alignment as it was written.
    /// - Throws: `DecodingError` when it is damaged, `AlignmentError` when its levels contradict each other.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            language: fields.decode(LanguageTag.self, forKey: .language),
            paragraphs: fields.decode(Alignment.self, forKey: .paragraphs),
            sentences: fields.decode(Alignment.self, forKey: .sentences),
            places: fields.decode(SentencePlaces.self, forKey: .places),
            moves: fields.decode([Move].self, forKey: .moves),
            edition: fields.decodeIfPresent(Edition.self, forKey: .edition))
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
