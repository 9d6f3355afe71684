package import HexaplaCore
import HexaplaSystem

/// One file of a corpus: a document of an article.
package struct CorpusFile: Sendable, Hashable {
    /// Which document the file holds.
    package let id: DocumentID
    /// How the language is spelt in the file's name or in the manifest.
    package let spelling: String
    /// The path relative to the corpus folder, with `/`; for a member of an archive the archive's with the member's
    /// behind it.
    package let path: String
    /// The path to open.
    package let location: String
    /// The size in bytes, unpacked, when the corpus was listed; 0 when it could not be told.
    package let size: Int
    /// Where it is packed; `nil` for a file that lies in the corpus as it is.
    package let packed: PackedPlace?
    /// The part of the file that is the document; `nil` for the whole.
    package let part: PartPlace?

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
    package init(
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
package struct CorpusArticle: Sendable, Hashable {
    /// The article's id.
    package let id: String
    /// Its files, in column order.
    package let files: [CorpusFile]

    /// Creates an article.
    ///
    /// - Parameters:
    ///   - id: The article's id.
    ///   - files: Its files, in column order.
    package init(id: String, files: [CorpusFile]) {
        self.id = id
        self.files = files
    }
}

/// A file that takes no part in the run, and why; nothing is wrong with it.
package struct SetAside: Sendable, Hashable, Codable {
    /// The path relative to the corpus folder.
    package let path: String
    /// Why it takes no part, as a stable code.
    package let code: FindingCode
    /// Why it takes no part, as a full sentence.
    package let reason: String
}

/// What was found in a corpus folder.
package struct Corpus: Sendable, Hashable {
    /// The corpus folder.
    package let root: String
    /// The layout that explains the files: a pattern, or `manifest`.
    package let layout: String
    /// The articles, by id in the order of their UTF-8 bytes.
    package var articles: [CorpusArticle]
    /// Files that take no part, by path.
    package private(set) var setAside: [SetAside]
    /// Files and folders that could not be used, by path.
    package private(set) var failures: [InputFailure]
    /// Files that could not be used and stand neither in an article nor among those set aside, by path, each once.
    package private(set) var unusable: [SetAside] = []
    /// Files that were put into an article for what they say, by path.
    package var matches: [ContentMatch] = []
    /// What was remarked on while the corpus was listed.
    package var findings: [Finding] = []
    /// The articles of the other shards, in the same order; what looks at the whole corpus looks at them too.
    package var others: [CorpusArticle] = []

    /// Creates a corpus from what was found in a folder.
    ///
    /// - Parameters:
    ///   - root: The corpus folder.
    ///   - layout: The layout that explains the files.
    ///   - articles: The articles, by id.
    ///   - setAside: Files that take no part, by path.
    ///   - failures: Files and folders that could not be used, by path.
    init(root: String, layout: String, articles: [CorpusArticle], setAside: [SetAside], failures: [InputFailure]) {
        (self.root, self.layout, self.articles) = (root, layout, articles)
        (self.setAside, self.failures) = (setAside, failures)
        var told = Set(setAside.map(\.path))
        for article in articles { told.formUnion(article.files.map(\.path)) }
        for failure in failures where failure.code != .badManifestLine {
            guard let path = failure.path, told.insert(path).inserted else { continue }
            unusable.append(SetAside(path: path, code: failure.code, reason: failure.reason))
        }
        unusable.sort { precedes($0.path, $1.path) }
    }

    /// All articles, also those that other shards take.
    package var everyArticle: [CorpusArticle] { articles + others }

    /// The number of files in all articles.
    package var fileCount: Int { articles.reduce(0) { $0 + $1.files.count } }
    /// The size of all files together, in bytes.
    package var byteCount: Int { articles.reduce(0) { $0 + $1.files.reduce(0) { $0 + $1.size } } }
}

extension Corpus {
    /// The part of the corpus that a shard takes.
    ///
    /// Every article, and every remark on a file of none, belongs to one shard, so that all shards together say what
    /// the whole says, and say it once.
    func part(_ shard: Shard) -> Corpus {
        var corpus = self
        corpus.articles = articles.filter { shard.owns($0.id) }
        corpus.others = articles.filter { !shard.owns($0.id) }
        corpus.setAside = setAside.filter { shard.owns($0.path) }
        corpus.unusable = unusable.filter { shard.owns($0.path) }
        corpus.failures = failures.filter { shard.owns($0.article ?? $0.path ?? "") }
        corpus.matches = matches.filter { shard.owns($0.article) }
        corpus.findings = findings.filter { shard.owns($0.article ?? $0.file ?? "") }
        return corpus
    }
}
