import HexaplaAlign
import HexaplaCheck
package import HexaplaCore
package import HexaplaCorpus
import HexaplaLanguage
package import HexaplaRecord
import HexaplaSystem

/// One article's way: its documents one by one, then their alignment.
package struct ArticleRun: Sendable {
    /// The documents.
    package let texts: ArticleTexts
    package private(set) var failures: [InputFailure]
    /// The aligned article; without rows when the check stage does not take part.
    package private(set) var checked: CheckedArticle?
    /// All findings on the article, in a fixed order.
    package private(set) var findings: [Finding] = []
    var tally: Tally
    /// The entries of a review whose text the article holds.
    private(set) var reviewed: [Int] = []

    var id: String { texts.id }
    var inputs: [InputLine] { texts.inputs }
    /// The documents that could be read, in column order.
    var documents: [SegmentedDocument] { texts.documents }

    /// Runs all stages on the files of an article.
    package init(_ article: CorpusArticle, stages: StageSet) {
        self.init(ArticleTexts(article, stages: stages), stages: stages)
    }

    /// Aligns and checks documents that have been read and cut.
    package init(_ texts: ArticleTexts, stages: StageSet) {
        self.texts = texts
        failures = texts.failures
        tally = texts.tally
        if stages.options.runs(.align) { align(stages) }
        findings = checked?.findings ?? tally.findings
        tally.dropFindings()
    }

    /// An article at which the program has stopped in an earlier try: its files are listed, and none is used.
    ///
    /// - Parameters:
    ///   - article: The article.
    ///   - signal: What stopped the program.
    init(leavingOut article: CorpusArticle, signal: Int32) {
        let names = article.files.map(\.path).joined(separator: ", ")
        let reason =
            "The program was stopped by \(RunGuard.words(signal)) while it worked on the article, so the article was"
            + " left out; its files are \(names)."
        let stop = InputFailure(code: .inputStopped, path: nil, article: article.id, language: nil, reason: reason)
        var inputs: [InputLine] = []
        var failures: [InputFailure] = []
        for file in article.files {
            var input = InputLine(file)
            input.take(stop)
            do throws(PipelineError) {
                let digest = if let part = file.part { part.file } else { try FileDigest(ofFile: file.location) }
                input.take(file, unpacked: digest)
            } catch {
                let failure = InputFailure(
                    code: .unreadableFile, path: file.path, article: article.id, language: file.id.language,
                    reason: error.reason)
                input.take(failure)
                failures.append(failure)
            }
            inputs.append(input)
        }
        failures.append(stop)
        texts = ArticleTexts(leavingOut: article, inputs: inputs, failures: failures)
        self.failures = failures
        tally = texts.tally
        findings = failures.map(\.finding)
    }

    private mutating func align(_ stages: StageSet) {
        let (language, name) = (stages.languages.canonical, stages.languages.name(stages.languages.canonical))
        guard let canonical = texts.usable.first(where: { $0.id.language == language }) else {
            return fail(isFiled: texts.filed.contains(language), stages.languages)
        }
        let versions = texts.usable.filter { $0.id.language != language }
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

    /// The whole result of the article.
    package func record(_ options: PipelineOptions) -> ArticleRecord {
        ArticleRecord(
            article: id, inputs: inputs, documents: documents, checked: checked, levels: Set(options.level.levels),
            hasRows: options.runs(.check), findings: findings, failures: failures, counts: tally.counts)
    }
}
