public import HexaplaCore

/// One file of a corpus: a document of an article.
public struct CorpusFile: Sendable, Hashable {
    /// Which document the file holds.
    public let id: DocumentID
    /// How the language is spelt in the file's name or in the manifest.
    public let spelling: String
    /// The path relative to the corpus folder, with `/`; for a member of an archive the archive's with the member's
    /// behind it.
    public let path: String
    /// The path to open.
    public let location: String
    /// The size in bytes, unpacked, when the corpus was listed; 0 when it could not be told.
    public let size: Int
    /// Where it is packed; `nil` for a file that lies in the corpus as it is.
    public let packed: PackedPlace?
    /// The part of the file that is the document; `nil` for the whole.
    public let part: PartPlace?

    /// Creates a file record.
    ///
    /// - Parameters:
    ///   - id: Which document the file holds.
    ///   - spelling: How the language is spelt.
    ///   - path: The path relative to the corpus folder.
    ///   - location: The path to open.
    ///   - size: The size in bytes, unpacked.
    ///   - packed: Where it is packed.
    ///   - part: The part of the file that is the document.
    public init(
        id: DocumentID, spelling: String, path: String, location: String, size: Int, packed: PackedPlace? = nil,
        part: PartPlace? = nil
    ) {
        self.id = id
        self.spelling = spelling
        self.path = path
        self.location = location
        self.size = size
        self.packed = packed
        self.part = part
    }
}

/// The files of one article, in column order, at most one a language.
public struct CorpusArticle: Sendable, Hashable {
    /// The article's id.
    public let id: String
    /// Its files, in column order.
    public let files: [CorpusFile]

    /// Creates an article.
    ///
    /// - Parameters:
    ///   - id: The article's id.
    ///   - files: Its files, in column order.
    public init(id: String, files: [CorpusFile]) {
        self.id = id
        self.files = files
    }
}

/// A file that takes no part in the run, and why; nothing is wrong with it.
public struct SetAside: Sendable, Hashable, Codable {
    /// The path relative to the corpus folder.
    public let path: String
    /// Why it takes no part, as a full sentence.
    public let reason: String
}

/// What was found in a corpus folder.
public struct Corpus: Sendable, Hashable {
    /// The corpus folder.
    public let root: String
    /// The layout that explains the files: a pattern, or `manifest`.
    public let layout: String
    /// The articles, by id in the order of their UTF-8 bytes.
    public var articles: [CorpusArticle]
    /// Files that take no part, by path.
    public let setAside: [SetAside]
    /// Files and folders that could not be used, by path.
    public let failures: [InputFailure]
    /// Files that were put into an article for what they say, by path.
    public var matches: [ContentMatch] = []
    /// The ids of the articles that other shards take.
    public var otherArticles: [String] = []
    /// What was remarked on while the corpus was listed.
    public var findings: [Finding] = []
    /// The articles of the other shards, in the same order; a first pass looks at them too.
    public var others: [CorpusArticle] = []

    /// The ids of all articles, also of those that other shards take.
    package var everyArticle: [String] { articles.map(\.id) + otherArticles }

    /// The number of files in all articles.
    public var fileCount: Int { articles.reduce(0) { $0 + $1.files.count } }
    /// The size of all files together, in bytes.
    public var byteCount: Int { articles.reduce(0) { $0 + $1.files.reduce(0) { $0 + $1.size } } }
}
