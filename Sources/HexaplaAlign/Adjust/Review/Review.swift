package import HexaplaCore

/// A person's verdicts on beads, obeyed by every alignment.
///
/// An entry belongs to the article it names while the corpus has that article, and to every article that holds its text
/// when it names none or the article is gone.
package struct Review: Sendable {
    /// The name of the file, for findings.
    package let file: String
    /// The verdicts, in file order.
    package let entries: [ReviewEntry]
    /// The articles of the corpus; entries of other articles are looked for by their text.
    package let articles: Set<String>

    private let home: [String: [Int]]
    private let strays: [UnitHash: [Int]]

    /// Creates a review.
    ///
    /// - Parameters:
    ///   - file: The name of the file.
    ///   - entries: The verdicts, in file order.
    ///   - articles: The ids of all articles of the corpus, also of those that another machine aligns.
    package init(file: String, entries: [ReviewEntry], articles: some Sequence<String> = []) {
        self.file = file
        self.entries = entries
        self.articles = Set(articles)
        var home: [String: [Int]] = [:]
        var strays: [UnitHash: [Int]] = [:]
        for (index, entry) in entries.enumerated() {
            if let article = entry.article, self.articles.contains(article) {
                home[article, default: []].append(index)
            } else if let hash = entry.firstHash {
                strays[hash, default: []].append(index)
            }
        }
        self.home = home
        self.strays = strays
    }

    /// The same verdicts for another corpus.
    ///
    /// - Parameter articles: The ids of all its articles.
    /// - Returns: The review.
    package func over(_ articles: some Sequence<String>) -> Review {
        Review(file: file, entries: entries, articles: articles)
    }

    /// The entries whose text an article holds, in the languages it has.
    ///
    /// - Parameter article: The article.
    /// - Returns: Places in `entries`, rising.
    package func matches(in article: Article) -> [Int] {
        guard !entries.isEmpty else { return [] }
        let canonical = HashedUnits(article.canonical)
        var found: Set<Int> = []
        for version in article.versions {
            let target = HashedUnits(version)
            let match = ReviewMatch(article: article.id, canonical: canonical, target: target)
            for index in candidates(article.id, canonical, target) where match.place(of: entries[index]) != .absent {
                found.insert(index)
            }
        }
        return found.sorted()
    }

    /// The entries that may be about a bitext, in file order.
    func candidates(_ article: String, _ canonical: HashedUnits, _ target: HashedUnits) -> [Int] {
        var found = Set(home[article] ?? [])
        if !strays.isEmpty {
            for units in [canonical, target] {
                for hash in units.paragraphs.hashes + units.sentences.hashes { found.formUnion(strays[hash] ?? []) }
            }
        }
        return found.filter { entries[$0].language.map { $0.base == target.language.base } ?? true }.sorted()
    }
}
