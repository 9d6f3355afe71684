package import HexaplaCore

/// The figures of one language over a corpus, gathered article by article.
///
/// A report keeps counts, a line for each article and a bounded number of excerpts, never whole texts. The result does not
/// depend on the order in which articles are added or reports are merged, as long as no article is added twice.
/// The English report tells what the versions together make of the canonical texts.
package struct LanguageReport: Sendable, Hashable, Codable {
    /// The language.
    package let language: LanguageTag
    let languages: ReportLanguages
    let options: ReportOptions
    var articles: [ArticleEntry] = []
    var coverage = Coverage()
    /// The coverage by version, in the English report.
    var versions: [LanguageTag: Coverage] = [:]
    /// The versions of each class by language, in the English report.
    var editions: [LanguageTag: [EditionClass: Int]] = [:]
    /// The number of articles each version has, in the English report.
    var versionCounts: [LanguageTag: Int] = [:]
    var paragraphBeads: [String: Int] = [:]
    var sentenceBeads: [String: Int] = [:]
    var paragraphConfidence = ConfidenceHistogram()
    var sentenceConfidence = ConfidenceHistogram()
    var leftOut: BoundedList<LedgerEntry>
    var added: BoundedList<LedgerEntry>
    var moved: BoundedList<LedgerEntry>
    var unsure: BoundedList<UnsureEntry>
    var findings: FindingTally
    /// Findings that name another language, by code, in the English report.
    var otherFindings: FindingTally
    var encodings: [String: Int] = [:]
    var detected: [String: Int] = [:]
    var foreignParagraphs: [String: Int] = [:]
    var oddities: BoundedList<Oddity>

    /// Creates an empty report.
    ///
    /// - Parameters:
    ///   - language: The canonical language or a version's.
    ///   - languages: The languages of the run.
    ///   - options: How much is kept and shown.
    package init(language: LanguageTag, languages: ReportLanguages, options: ReportOptions = ReportOptions()) {
        self.language = language.base
        self.languages = languages
        self.options = options
        leftOut = BoundedList(limit: options.ledgerEntries)
        added = BoundedList(limit: options.ledgerEntries)
        moved = BoundedList(limit: options.ledgerEntries)
        unsure = BoundedList(limit: min(25, options.ledgerEntries))
        findings = FindingTally(options)
        otherFindings = FindingTally(options)
        oddities = BoundedList(limit: options.ledgerEntries)
    }

    var isCanonical: Bool { language == languages.canonical }

    /// The articles in the order of their ids.
    var sortedArticles: [ArticleEntry] { articles.sorted { $0.id < $1.id } }

    /// The number of articles that have a text in the language.
    package var presentCount: Int { articles.count(where: \.isPresent) }

    /// Adds one article.
    ///
    /// - Parameter checked: An article that was not added before; it need not have a text in the language.
    package mutating func add(_ checked: CheckedArticle) {
        let index = ArticleIndex(checked)
        let title = checked.aligned.article.canonical.title.map { PageText.excerpt($0, limit: 100) }
        let column = index.column(language)
        var entry = ArticleEntry(id: checked.id, title: title, isPresent: column != nil)
        if let column {
            addDocument(column.document)
            entry.encoding = column.document.source.encoding.name
            if isCanonical { addCanonical(index, &entry) } else { addVersion(column, index, &entry) }
        }
        for finding in checked.findings {
            if finding.language?.base == language {
                findings.add(finding, anchor: index.anchor(of: finding))
                entry.count(finding.severity)
            } else if isCanonical {
                otherFindings.add(finding, anchor: index.anchor(of: finding))
            }
        }
        articles.append(entry)
    }

    /// Adds the figures of another report of the same language, such as another shard's.
    ///
    /// - Parameter other: A report on other articles; a report of another language is passed over.
    package mutating func merge(_ other: LanguageReport) {
        guard other.language == language else { return }
        articles.append(contentsOf: other.articles)
        coverage += other.coverage
        versions.merge(other.versions) { left, right in
            var sum = left
            sum += right
            return sum
        }
        editions.merge(other.editions) { $0.merging($1, uniquingKeysWith: +) }
        versionCounts.merge(other.versionCounts, uniquingKeysWith: +)
        paragraphBeads.merge(other.paragraphBeads, uniquingKeysWith: +)
        sentenceBeads.merge(other.sentenceBeads, uniquingKeysWith: +)
        paragraphConfidence.merge(other.paragraphConfidence)
        sentenceConfidence.merge(other.sentenceConfidence)
        leftOut.merge(other.leftOut)
        added.merge(other.added)
        moved.merge(other.moved)
        unsure.merge(other.unsure)
        findings.merge(other.findings)
        otherFindings.merge(other.otherFindings)
        encodings.merge(other.encodings, uniquingKeysWith: +)
        detected.merge(other.detected, uniquingKeysWith: +)
        foreignParagraphs.merge(other.foreignParagraphs, uniquingKeysWith: +)
        oddities.merge(other.oddities)
    }
}
