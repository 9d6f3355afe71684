import HexaplaCore
import HexaplaLanguage
import HexaplaReport
import HexaplaSystem

/// What one article adds to the output: made in the article's own task, written in the order of the ids.
package struct ArticleOutput: Sendable {
    /// Text for the end of a file, in the order of writing.
    fileprivate(set) var appended: [(file: String, text: String)] = []
    /// Whole files.
    fileprivate(set) var files: [(file: String, text: String)] = []
}

/// The one place that knows how results become files.
package struct ReportWriter: Sendable {
    let options: PipelineOptions
    let signature: Signature
    private let templates: ReportTemplates?
    private let guide: FindingGuide
    /// The languages of the run.
    private let languages: ReportLanguages
    private var reports: [LanguageReport]
    private var overview: CorpusOverview

    init(stages: StageSet, resources: StageResources) throws(PipelineError) {
        options = stages.options
        signature = try Signature.made(stages: stages, resources: resources)
        let wantsPages = options.runs(.report) && options.formats.contains(.html)
        templates = wantsPages ? try resources.reportTemplates() : nil
        guide = resources.findings.guide
        languages = ReportLanguages(stages.languages)
        reports = stages.languages.all.map { [languages] in
            LanguageReport(language: $0, languages: languages, options: stages.options.report)
        }
        overview = CorpusOverview(options: stages.options.report)
    }

    /// Renders what an article adds to the data files, and its page with links to its neighbours.
    func render(_ article: ArticleRun, previous: String?, next: String?) -> ArticleOutput {
        var output = ArticleOutput()
        for document in article.documents {
            output.appended.append(("segments/\(document.id.language).jsonl", Self.segmentLines(document)))
        }
        output.appended.append(("findings.jsonl", ArticleLines.findingLines(article.findings)))
        if let checked = article.checked { addLines(checked, to: &output) }
        if let templates {
            let file = "articles/" + PageName.file(forArticle: article.id)
            output.files.append((file, page(article, templates, previous, next)))
        }
        return output
    }

    /// The page of an article; of one that could not be aligned it says why.
    private func page(
        _ article: ArticleRun, _ templates: ReportTemplates, _ previous: String?, _ next: String?
    ) -> String {
        guard let checked = article.checked else {
            return UnalignedPage(templates: templates, languages: languages).html(
                article: article.id, failures: article.failures, documents: article.documents, signature: signature,
                previous: previous, next: next)
        }
        return ArticlePage(templates: templates, options: options.report, languages: languages).html(
            checked, signature: signature, previous: previous, next: next)
    }

    private func addLines(_ checked: CheckedArticle, to output: inout ArticleOutput) {
        let lines = ArticleLines(checked)
        for alignment in checked.aligned.alignments {
            let text = lines.alignmentLines(alignment.language, levels: Set(options.level.levels))
            output.appended.append(("alignments/\(alignment.language.base).jsonl", text))
        }
        if options.runs(.check) { output.appended.append(("synopsis.jsonl", lines.synopsisLines())) }
    }

    /// The segments of one document, whether or not its article could be aligned.
    private static func segmentLines(_ document: SegmentedDocument) -> String {
        let alone = Article(id: document.id.article, canonical: document, versions: [])
        let checked = CheckedArticle(
            aligned: AlignedArticle(article: alone, alignments: []), rows: [], findings: [])
        return ArticleLines(checked).segmentLines(document.id.language)
    }

    /// Findings that belong to no article.
    func findingLines(_ findings: [Finding]) -> String {
        ArticleLines.findingLines(findings)
    }

    /// Takes an article into the reports; called in the order of the ids.
    mutating func add(_ article: ArticleRun) {
        guard options.runs(.report) else { return }
        if let checked = article.checked {
            for index in reports.indices { reports[index].add(checked) }
            overview.add(checked)
        } else {
            for finding in article.findings { overview.add(finding) }
        }
    }

    /// Takes what belongs to no article into the index.
    mutating func add(_ findings: [Finding]) {
        for finding in findings { overview.add(finding) }
    }

    /// The reports of the languages and the index.
    mutating func finish(failures: [InputFailure], counts: [StageID: StageCounts]) -> [(file: String, text: String)] {
        guard options.runs(.report) else { return [] }
        for failure in failures { overview.add(failure) }
        for (stage, counts) in counts.sorted(by: { $0.key.place < $1.key.place }) { overview.add(counts, of: stage) }
        var files = reports.flatMap(files)
        if let templates {
            let index = IndexPage(templates: templates, guide: guide, languages: languages)
            files.append(("index.html", index.html(overview, signature: signature)))
        }
        return files
    }

    private func files(_ report: LanguageReport) -> [(file: String, text: String)] {
        let name = "reports/\(report.language)"
        return options.formats.compactMap { format in
            switch format {
            case .html:
                templates.map {
                    (
                        name + ".html",
                        report.html(templates: $0, signature: signature, guide: guide)
                    )
                }
            case .json: (name + ".json", report.json(signature: signature))
            case .markdown: (name + ".md", report.markdown(signature: signature, guide: guide))
            }
        }
    }
}

extension StageResources {
    /// The templates of the report, parsed.
    fileprivate func reportTemplates() throws(PipelineError) -> ReportTemplates {
        do {
            return try ReportTemplates(library: templates)
        } catch {
            throw PipelineError(
                .usage, Files.join(folder, "templates"),
                "\(error) --resources or \(ResourceLocator.variable) can name another folder.")
        }
    }
}
