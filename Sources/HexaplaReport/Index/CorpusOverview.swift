package import HexaplaCore

/// What a corpus holds, gathered article by article for its first page.
///
/// Keeps a line for each article. The result does not depend on the order in which things are added or merged.
package struct CorpusOverview: Sendable, Hashable, Codable {
    /// One article: which versions it has and how much of the canonical text each renders.
    struct Entry: Sendable, Hashable, Codable {
        let id: String
        let title: String?
        let paragraphs: Int
        /// The share that each version renders; `nil` when there is nothing to render.
        let versions: [LanguageTag: Double?]
        let errors: Int
        let warnings: Int
    }

    let options: ReportOptions
    var entries: [Entry] = []
    /// All versions of a language together.
    var coverage: [LanguageTag: Coverage] = [:]
    var findings: FindingTally
    private(set) var failures: [InputFailure] = []
    private(set) var counts: [StageID: StageCounts] = [:]

    /// Creates an empty overview.
    ///
    /// - Parameter options: How much is kept and shown.
    package init(options: ReportOptions = ReportOptions()) {
        self.options = options
        findings = FindingTally(options)
    }

    /// The articles in the order of their ids.
    var sortedEntries: [Entry] { entries.sorted { $0.id < $1.id } }

    /// Adds one article with its findings.
    ///
    /// - Parameter checked: An article that was not added before.
    package mutating func add(_ checked: CheckedArticle) {
        let index = ArticleIndex(checked)
        let canonical = checked.aligned.article.canonical
        var versions: [LanguageTag: Double?] = [:]
        for column in index.columns {
            guard let alignment = column.alignment else { continue }
            let figures = Coverage(canonical: canonical, version: column.document, alignment: alignment)
            versions[column.language.base] = .some(figures.share)
            coverage[column.language.base, default: Coverage()] += figures
        }
        for finding in checked.findings { findings.add(finding, anchor: index.anchor(of: finding)) }
        entries.append(
            Entry(
                id: checked.id, title: canonical.title.map { PageText.excerpt($0, limit: 100) },
                paragraphs: (0..<canonical.paragraphCount).count(where: canonical.isContent), versions: versions,
                errors: checked.findings.count { $0.severity == .error },
                warnings: checked.findings.count { $0.severity == .warning }))
    }

    /// Adds a finding that belongs to no article, such as one on the corpus layout.
    ///
    /// - Parameter finding: The finding.
    package mutating func add(_ finding: Finding) {
        findings.add(finding, anchor: nil)
    }

    /// Adds a file that could not be used.
    ///
    /// - Parameter failure: The file and the reason.
    package mutating func add(_ failure: InputFailure) {
        failures.append(failure)
    }

    /// Adds to the counts of a stage.
    ///
    /// - Parameters:
    ///   - counts: What the stage took in, gave out and set aside.
    ///   - stage: The stage.
    package mutating func add(_ counts: StageCounts, of stage: StageID) {
        self.counts[stage, default: StageCounts()] += counts
    }

    /// Adds another overview, such as another shard's.
    ///
    /// - Parameter other: An overview of other articles.
    package mutating func merge(_ other: CorpusOverview) {
        entries.append(contentsOf: other.entries)
        coverage.merge(other.coverage) { left, right in
            var sum = left
            sum += right
            return sum
        }
        findings.merge(other.findings)
        failures.append(contentsOf: other.failures)
        for (stage, counts) in other.counts { add(counts, of: stage) }
    }
}
