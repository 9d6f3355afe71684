package import HexaplaAlign
package import HexaplaCore
package import HexaplaCorpus

/// What became of a review in a run: which entries found their text, which did not.
///
/// Shards say together what the whole says: of the file the first one tells, of an entry the one that has its article,
/// or would have it. Only an entry that names no article may have its text in any of them, so each that lacks it remarks
/// on that.
package struct ReviewRun {
    private let file: ReviewFile
    private let review: Review
    private let languages: Set<LanguageTag>
    private let here: Set<String>
    private let shard: Shard?
    private var matched: Set<Int> = []

    /// Starts the account.
    ///
    /// - Parameters:
    ///   - file: The review as read.
    ///   - review: The review over the corpus.
    ///   - languages: The languages that are aligned.
    ///   - here: The articles of this run; with a shard only some of the corpus.
    ///   - shard: The part of the corpus, where it is a part.
    package init(_ file: ReviewFile, _ review: Review, languages: [LanguageTag], here: [String], shard: Shard? = nil) {
        self.file = file
        self.review = review
        self.languages = Set(languages)
        self.here = Set(here)
        self.shard = shard
    }

    /// Takes the entries whose text an article holds.
    package mutating func take(_ entries: [Int]) { matched.formUnion(entries) }

    /// Whether an entry could be about a text of this run, or about one that is gone and whose loss this run tells.
    private func isAsked(_ entry: ReviewEntry) -> Bool {
        if let language = entry.language, !languages.contains(language) { return false }
        guard let article = entry.article else { return true }
        return review.articles.contains(article) ? here.contains(article) : shard?.owns(article) ?? true
    }

    private var lost: [ReviewEntry] {
        file.entries.indices.filter { !matched.contains($0) && isAsked(file.entries[$0]) }.map { file.entries[$0] }
    }

    /// The rows that cannot be used, and the entries whose text is gone.
    package var findings: [Finding] {
        (shard?.tellsOfCorpus ?? true ? file.findings : []) + lost.map(finding)
    }

    private func finding(on entry: ReviewEntry) -> Finding {
        // A report links to the articles of its run only.
        let isHere = entry.article.map(here.contains) ?? false
        let name = entry.article.map { " on '\($0)'" } ?? ""
        // The text of an entry without an article may lie in another part.
        let part = entry.article == nil ? shard : nil
        let place = part.map { "part \($0) of the corpus" } ?? "the corpus"
        return Finding(
            .reviewLost, part == nil ? .warning : .info,
            "Line \(entry.line) of the review '\(file.name)' (\(entry.verdict.rawValue)\(name)) matches no text of "
                + "\(place) any more; look at the article again and mend the row, or delete it.",
            article: isHere ? entry.article : nil, language: entry.language, file: file.name)
    }

    /// What `run.json` says.
    package var record: ReviewRecord {
        let lost = lost.count
        return ReviewRecord(
            file: file.name, sha256: file.sha256, size: file.size, entries: file.entries.count,
            matched: matched.count, lost: lost, elsewhere: file.entries.count - matched.count - lost,
            withoutVerdict: file.blank, unusable: file.problems.count)
    }
}

/// What `run.json` says of a review.
package struct ReviewRecord: Sendable, Hashable, Codable {
    /// The name of the file.
    package let file: String
    /// The digest of the file.
    package let sha256: String
    /// The size of the file in bytes.
    package let size: Int
    /// The rows with a verdict that can be used.
    package let entries: Int
    /// The entries whose text was found.
    package let matched: Int
    /// The entries that match no text any more.
    package let lost: Int
    /// The entries for languages or articles that are no part of the run.
    package let elsewhere: Int
    /// The rows without a verdict.
    package let withoutVerdict: Int
    /// The rows that cannot be used.
    package let unusable: Int
}
