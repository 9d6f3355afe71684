import HexaplaCore
import HexaplaCorpus
import HexaplaSystem

/// Which articles a first pass looks at and learns from.
struct PassSample {
    /// The articles by which is decided.
    let first: [CorpusArticle]
    /// The articles that are learnt from; the first ones lead.
    let learnt: [CorpusArticle]
    /// Whether the corpus is large enough to ask at all.
    let isWorthALook: Bool
    /// How many times the first articles there is to learn from, in bytes.
    let growth: Double

    private static let firstLimits = (articles: 64, bytes: 2_000_000)
    private static let learntLimits = (articles: 20_000, bytes: 64_000_000)
    private static let leastBytes = 20_000

    init(_ articles: [CorpusArticle]) {
        let mixed = articles.map { (hash: FNV1a.hash($0.id.utf8), article: $0) }.sorted {
            $0.hash == $1.hash ? precedes($0.article.id, $1.article.id) : $0.hash < $1.hash
        }.map(\.article)
        first = Self.prefix(mixed, Self.firstLimits)
        learnt = Self.prefix(mixed, Self.learntLimits)
        let size = Self.bytes(first)
        growth = Double(Self.bytes(learnt)) / Double(max(1, size))
        isWorthALook = Self.bytes(learnt) >= Self.leastBytes
    }

    /// As many articles as fit, at least one.
    private static func prefix(_ articles: [CorpusArticle], _ limits: (articles: Int, bytes: Int)) -> [CorpusArticle] {
        var size = 0
        var taken: [CorpusArticle] = []
        for article in articles.prefix(limits.articles) {
            size += bytes([article])
            if size > limits.bytes, !taken.isEmpty { break }
            taken.append(article)
        }
        return taken
    }

    static func bytes(_ articles: [CorpusArticle]) -> Int {
        articles.reduce(0) { $0 + $1.files.reduce(0) { $0 + $1.size } }
    }
}
