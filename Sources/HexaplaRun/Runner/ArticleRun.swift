package import HexaplaAlign
package import HexaplaCheck
package import HexaplaCore
package import HexaplaCorpus
import HexaplaLanguage
package import HexaplaSystem

/// One article's way: its documents one by one, then their alignment.
package struct ArticleRun: Sendable {
    let id: String
    let byteCount: Int
    private(set) var inputs: [InputRecord] = []
    private(set) var failures: [InputFailure] = []
    /// The documents that could be read, in column order.
    private(set) var documents: [SegmentedDocument] = []
    /// The aligned article; without rows when the check stage does not take part.
    private(set) var checked: CheckedArticle?
    /// All findings on the article, in a fixed order.
    private(set) var findings: [Finding] = []
    private(set) var tally = Tally()
    /// The entries of a review whose text the article holds.
    private(set) var reviewed: [Int] = []

    init(_ article: CorpusArticle, stages: StageSet) {
        id = article.id
        byteCount = article.files.reduce(0) { $0 + $1.size }
        var usable: [SegmentedDocument] = []
        for file in article.files {
            let run = DocumentRun(file, stages: stages)
            tally += run.tally
            if let input = run.input { inputs.append(input) }
            if let failure = run.failure { failures.append(failure) }
            if let document = run.document {
                documents.append(document)
                if run.isUsable { usable.append(document) }
            }
        }
        if stages.options.runs(.align) { align(usable, files: article.files, stages) }
        findings = checked?.findings ?? tally.findings
        tally.dropFindings()
    }

    /// An article at which the program has stopped in an earlier try: its files are listed, and none is used.
    ///
    /// - Parameters:
    ///   - article: The article.
    ///   - signal: What stopped the program.
    init(leavingOut article: CorpusArticle, signal: Int32) {
        id = article.id
        byteCount = article.files.reduce(0) { $0 + $1.size }
        for file in article.files {
            do throws(PipelineError) {
                let digest: FileDigest
                if let part = file.part { digest = part.file } else { digest = try FileDigest(ofFile: file.location) }
                inputs.append(InputRecord(file, unpacked: digest))
            } catch {
                failures.append(
                    InputFailure(
                        code: .unreadableFile, path: file.path, article: id, language: file.id.language,
                        reason: error.reason))
            }
        }
        let names = article.files.map(\.path).joined(separator: ", ")
        let reason =
            "The program was stopped by \(RunGuard.words(signal)) while it worked on the article, so the article was"
            + " left out; its files are \(names)."
        failures.append(InputFailure(code: .inputStopped, path: nil, article: id, language: nil, reason: reason))
        findings = failures.map(\.finding)
    }

    private mutating func align(_ usable: [SegmentedDocument], files: [CorpusFile], _ stages: StageSet) {
        let (language, name) = (stages.languages.canonical, stages.languages.name(stages.languages.canonical))
        guard let canonical = usable.first(where: { $0.id.language == language }) else {
            return fail(isFiled: files.contains { $0.id.language == language }, stages.languages)
        }
        let versions = usable.filter { $0.id.language != language }
        if versions.isEmpty {
            let message = "The article has no version besides \(name) that could be used."
            tally.add(Finding(.onlyCanonical, .warning, message, article: id, language: language))
        }
        let article = Article(id: id, canonical: canonical, versions: versions)
        let aligned = tally.run(stages.align, article)
        reviewed = stages.review?.matches(in: article) ?? []
        checked =
            stages.options.runs(.check)
            ? tally.run(stages.check, CheckInput(aligned: aligned, upstream: tally.findings))
            : CheckedArticle(aligned: aligned, rows: [], findings: tally.findings)
    }

    private mutating func fail(isFiled: Bool, _ languages: LanguageSet) {
        let name = languages.name(languages.canonical)
        let reason =
            isFiled
            ? "The \(name) version could not be used, so nothing was aligned to it."
            : "The article has no \(name) version, so nothing was aligned to it."
        let failure = InputFailure(code: .noCanonical, path: nil, article: id, language: nil, reason: reason)
        failures.append(failure)
        tally.add(failure.finding)
    }

    /// What `run.json` says of the article.
    var record: ArticleRecord {
        let alignments = checked?.aligned.alignments ?? []
        let editions = alignments.compactMap { alignment in
            alignment.edition.map { (alignment.language.base, $0.kind) }
        }
        return ArticleRecord(
            id: id, aligned: alignments.map(\.language),
            editions: Dictionary(editions) { first, _ in first }, languages: documents.map(\.id.language))
    }
}

extension InputWatch {
    /// Runs the stages on an article, or leaves it out.
    package func run(_ article: CorpusArticle, stages: StageSet) -> ArticleRun {
        let name = InputName(article: article.id)
        if let signal = signal(at: name) { return ArticleRun(leavingOut: article, signal: signal) }
        return during(name) { ArticleRun(article, stages: stages) }
    }
}

extension ArticleRun {
    /// The article's part of the output; the time it takes counts for the report.
    package mutating func rendered(by writer: ReportWriter, previous: String?, next: String?) -> ArticleOutput {
        let start = ContinuousClock.now
        let rendered = writer.render(self, previous: previous, next: next)
        tally.add(start.secondsUntilNow, to: .report)
        return rendered
    }
}
